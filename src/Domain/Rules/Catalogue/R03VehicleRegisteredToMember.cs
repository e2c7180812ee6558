using System.Globalization;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// R03: a vehicle that the local rules count stands registered to a member of a household under a means test.
/// Which kinds count is a parameter (a disability vehicle, motorcycle, e-bike or farm tricycle does not); a
/// registration alone proves nothing, so the finding only asks for the papers.
/// </summary>
public sealed class R03VehicleRegisteredToMember : IRule
{
    public RuleId Id { get; } = new("R03");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Remove;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.Vehicles];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context) =>
    [
        .. from member in household.Members
           let vehicles = member.FactsOf<VehicleValue>(MatchStrength.Strong).OrderBy(f => f.Fact.Source.ToString(), StringComparer.Ordinal).ToList()
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
            if (!trace.Check("vehicle.registration_stands", Stands(fact, vehicle, context.On), fact, Dates(vehicle)))
                continue;
            var key = $"vehicle.counts.{vehicle.Kind}";
            if (context.Parameters.Find(key, household.Region, household.Area, context.On) is not { } counts)
                missing.Add(key);
            else
                counted |= trace.Check("vehicle.kind_counts", counts.Value != 0, fact, vehicle.Kind, parameter: counts);
        }

        if (counted)
            return trace.Applies(Level.Orange, household.MonthlyAmountOn(context.On));
        return missing.Count > 0 ? trace.Unknown("parameter.missing", [.. missing]) : trace.DoesNotApply();
    }

    private static bool Stands(Fact fact, VehicleValue vehicle, DateOnly on) =>
        fact.HoldsOn(on) && vehicle.RegisteredOn <= on && (vehicle.EndedOn is not { } end || on < end);

    private static string Dates(VehicleValue vehicle) => string.Create(
        CultureInfo.InvariantCulture,
        $"{vehicle.RegisteredOn:yyyy-MM-dd}..{(vehicle.EndedOn is { } end ? end.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "")}");
}
