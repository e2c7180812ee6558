using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Profiles;
using LowIncomeMonitor.Simulation.Records;

namespace LowIncomeMonitor.Simulation.Truth;

/// <summary>
/// Writes the expectations. A rule that holds gets a row whether planned or by chance; a rule that some scenario tempts
/// and that does not hold gets a row too, so that a trap that catches somebody is counted.
/// </summary>
internal sealed class TruthBuilder(CountyProfile profile, DateOnly first, IReadOnlyList<Household> households)
{
    private readonly Roll _roll = new(households);
    private readonly IReadOnlyList<(string Rule, Func<HouseholdView, Roll, bool> Holds)> _rules =
    [
        .. RuleOracle.Rules, .. RemovalOracle.Rules, .. new AllowanceOracle(first, profile.LastDay).Rules,
        .. new MonitoredOracle(profile).Rules, .. MissedOracle.Rules,
        .. new SubsidyOracle(first, profile.LastDay, households).Rules, .. new RecountOracle(profile).Rules,
        .. new PaymentOracle(first, profile.LastDay, households).Rules,
    ];


    public List<Expectation> Build()
    {
        List<Expectation> rows = [];
        // Every household: what the roster says of itself may be enough for a rule.
        foreach (var household in households)
            rows.AddRange(Of(household));

        return rows;
    }

    private IEnumerable<Expectation> Of(Household household)
    {
        var records = household.Members.SelectMany(m => m.Person.Records).Distinct().ToList();
        var days = records.Select(r => r.ReportedOn).Concat(household.Members.Select(m => m.EnrolledOn))
            .Concat(_roll.StartsOf(household)).Concat(Calendar.DaysOf(household, profile.LastDay)).Append(first)
            .Where(d => d >= first && d < profile.LastDay).Distinct().OrderDescending().ToList();
        var last = new HouseholdView(household, profile, profile.LastDay);
        foreach (var (rule, holds) in _rules)
        {
            var raise = holds(last, _roll);
            var why = Why(household, records, rule);
            if (!raise && why.Length == 0)
                continue;
            var from = raise ? Since(household, days, holds) : Tempted(records, rule);
            yield return new Expectation(household.Id, rule, from, raise, why.Length > 0 ? why : "by_chance");
        }
    }

    /// <summary>Walks back over the days on which something changed, as long as the rule holds.</summary>
    private DateOnly Since(Household household, IEnumerable<DateOnly> days, Func<HouseholdView, Roll, bool> holds)
    {
        var since = profile.LastDay;
        foreach (var day in days)
        {
            if (!holds(new HouseholdView(household, profile, day), _roll))
                break;
            since = day;
        }

        return since;
    }

    private DateOnly Tempted(List<RegistryRecord> records, string rule) =>
        records.Where(r => r.Bears.Contains(rule)).Select(r => r.ReportedOn).DefaultIfEmpty(first).Min();

    private static string Why(Household household, List<RegistryRecord> records, string rule) => string.Join(
        '+',
        household.Notes.Where(n => n.Bears.Contains(rule)).Select(n => n.Scenario)
            .Concat(records.Where(r => r.Bears.Contains(rule)).Select(r => r.Scenario))
            .Distinct().Order(StringComparer.Ordinal));
}
