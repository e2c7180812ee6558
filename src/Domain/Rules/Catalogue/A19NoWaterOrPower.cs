using System.Globalization;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// A19: the meter of an old person who lives alone has shown no use for months: somebody should knock. A welfare visit,
/// never a question of money. Waits for a feed of the utilities, which does not exist yet.
/// </summary>
public sealed class A19NoWaterOrPower : IRule
{
    public const string ZeroMonths = "utility.zero_months";

    public RuleId Id { get; } = new("A19");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Add;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.Utilities];

    public IReadOnlyList<Type> About { get; } = [typeof(UtilityUseValue)];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context) =>
        household.LivingOn(context.On) is [var alone]
        && alone.FactsOf<UtilityUseValue>(MatchStrength.Strong).Where(f => f.Value.ReadOn <= context.On)
            .OrderBy(f => f.Fact.Source.ToString(), StringComparer.Ordinal).ToList() is { Count: > 0 } meters
            ? [new RuleOutcome(alone.PersonId, Judge(household, alone, meters, context))]
            : [];

    private static Verdict Judge(
        HouseholdState household, Member elder, List<(Fact Fact, UtilityUseValue Value)> meters, RuleContext context)
    {
        var trace = new TraceBuilder(elder.PersonId);
        if (context.Find(household, ZeroMonths) is not { } months
            || context.Find(household, A10ElderAloneNotOnTekun.Age) is not { } age)
            return trace.Unknown("parameter.missing", ZeroMonths, A10ElderAloneNotOnTekun.Age);
        if (elder.AgeOn(context.On) is not { } years)
            return trace.Unknown("person.birth_date_unknown", "birth_date");
        if (!trace.Check("elder.of_age", years >= age.Whole(), $"{years}", $"{age.Whole()}", age))
            return trace.DoesNotApply();

        var silent = false;
        foreach (var (fact, meter) in meters)
        {
            if (trace.Check(
                "utility.no_use_for_months", meter.ZeroSince.AddMonths(months.Whole()) <= meter.ReadOn, fact,
                string.Create(CultureInfo.InvariantCulture, $"{meter.Kind} {meter.ZeroSince:yyyy-MM-dd}..{meter.ReadOn:yyyy-MM-dd}"),
                parameter: months))
                silent |= trace.Check("utility.no_contact_since", meter.LastContactOn is not { } seen || seen < meter.ZeroSince, fact);
        }

        if (!silent || !AtHome(trace, elder, context.On))
            return trace.DoesNotApply();
        return trace.Applies(Level.Red, null);
    }

    private static bool AtHome(TraceBuilder trace, Member elder, DateOnly on)
    {
        foreach (var (fact, stay) in elder.FactsOf<HospitalStayValue>(MatchStrength.Strong))
        {
            if (stay.DischargedOn is null && stay.SettledOn is null && stay.AdmittedOn <= on)
                return trace.Check("utility.not_in_hospital", false, fact);
        }

        return elder.HeldOn(on) is not { } held || trace.Check("employment.not_in_custody", false, held.Fact);
    }
}
