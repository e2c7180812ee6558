using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// R03: a vehicle that the local rules count stands registered to a member of a household under a means test.
/// Which kinds count is a parameter (a disability vehicle, motorcycle, e-bike or farm tricycle does not), and so is
/// whether a cheap one or the only one that earns the living is exempt; a registration alone proves nothing, so the
/// finding only asks for the papers.
/// </summary>
public sealed class R03VehicleRegisteredToMember : IRule
{
    /// <summary>Value in yuan up to which a vehicle is exempt; none is exempt where no value is in force.</summary>
    public const string ExemptUpTo = "vehicle.exempt_up_to_value";

    /// <summary>Whether the household's only vehicle is exempt when it earns the living.</summary>
    public const string LivelihoodExempt = "vehicle.livelihood_exempt";

    public RuleId Id { get; } = new("R03");

    public int Version => 2;

    public RuleDirection Direction => RuleDirection.Remove;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.Vehicles];

    public IReadOnlyList<Type> About { get; } = [typeof(VehicleValue)];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context) =>
    [
        .. from member in household.Members
           where member.IsActiveOn(context.On)
           let vehicles = member.FactsOf<VehicleValue>(MatchStrength.Strong).ToList()
           where vehicles.Count > 0
           select new RuleOutcome(member.PersonId, Judge(household, member, vehicles, context)),
    ];

    private static Verdict Judge(
        HouseholdState household, Member member, List<(Fact Fact, VehicleValue Value)> vehicles, RuleContext context)
    {
        var trace = new TraceBuilder(member.PersonId);
        var programmes = household.ProgrammesOn(context.On);
        if (!trace.Check("help.means_tested", programmes.Any(Programmes.TestsMeans), string.Join(", ", programmes)))
            return trace.DoesNotApply();

        var counted = false;
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (fact, vehicle) in vehicles)
        {
            if (!trace.Check(
                "vehicle.registration_stands", Stands(fact, vehicle, context.On), fact,
                Texts.Of(vehicle.RegisteredOn, vehicle.EndedOn)))
                continue;
            var key = $"vehicle.counts.{vehicle.Kind}";
            if (context.Find(household, key) is not { } counts)
                missing.Add(key);
            else if (trace.Check("vehicle.kind_counts", counts.Value != 0, fact, vehicle.Kind, parameter: counts))
                counted |= IsCheap(trace, household, fact, vehicle, missing, context) == false
                    && EarnsLiving(trace, household, fact, vehicle, missing, context) == false;
        }

        if (counted)
            return trace.Applies(Level.Orange, household.MonthlyAmountOn(context.On));
        return missing.Count > 0 ? trace.Unknown("vehicle.open", [.. missing]) : trace.DoesNotApply();
    }

    private static bool? IsCheap(
        TraceBuilder trace, HouseholdState household, Fact fact, VehicleValue vehicle, SortedSet<string> missing,
        RuleContext context)
    {
        if (context.Find(household, ExemptUpTo) is not { } limit)
            return false;
        if (vehicle.Price is { } price)
            return trace.Check(
                "vehicle.exempt_by_value", price <= Money.FromYuan(limit.Value), fact, price.ToString(),
                Money.FromYuan(limit.Value).ToString(), limit);
        missing.Add("vehicle_value");
        return null;
    }

    private static bool? EarnsLiving(
        TraceBuilder trace, HouseholdState household, Fact fact, VehicleValue vehicle, SortedSet<string> missing,
        RuleContext context)
    {
        if (!context.IsOn(household, LivelihoodExempt))
            return false;
        var standing = household.Members.SelectMany(member => member.FactsOf<VehicleValue>(MatchStrength.Strong))
            .Count(other => Stands(other.Fact, other.Value, context.On) && !IsExempt(household, other.Value.Kind, context));
        if (!trace.Check("vehicle.only_one", standing == 1, fact, Texts.Of(standing)))
            return false;
        if (vehicle.Use is { } use)
            return trace.Check("vehicle.earns_living", use is "commercial" or "farm", fact, use);
        missing.Add("vehicle_use");
        return null;
    }

    private static bool IsExempt(HouseholdState household, string kind, RuleContext context) =>
        context.Find(household, $"vehicle.counts.{kind}") is { Value: 0 };

    private static bool Stands(Fact fact, VehicleValue vehicle, DateOnly on) =>
        fact.HoldsOn(on) && vehicle.RegisteredOn <= on && (vehicle.EndedOn is not { } end || on < end);
}
