using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.Policy;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Matching.Steps;

namespace LowIncomeMonitor.Matching.Policy;

/// <summary>
/// Counts the findings that two laws make, by rule, group and town, and the visits that the new ones would bring to each
/// township in a week.
/// </summary>
internal sealed class FindingTally(LawPair laws, AskRules rules)
{
    private const decimal WorkingDaysOfAWeek = 5;

    private readonly SortedDictionary<string, FindingCounts> _rules = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, FindingCounts> _groups = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, FindingCounts> _towns = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, decimal> _visits = new(StringComparer.Ordinal);
    private FindingCounts _all = FindingCounts.None;
    private long _households;

    public void Add(HouseholdState household)
    {
        _households++;
        var before = Findings(household, laws.Before, laws.OldPacks);
        var after = Findings(household, laws.After, laws.NewPacks);
        var gained = after.Where(one => !before.ContainsKey(one.Key)).ToList();
        var lost = before.Keys.Where(key => !after.ContainsKey(key)).ToList();
        var town = EffectTally.TownOf(household);
        var programmes = household.ProgrammesOn(laws.On);
        var group = $"{(programmes.Count == 0 ? "none" : string.Join('+', programmes))} {household.Area.ToString().ToLowerInvariant()}";
        _all = _all.Plus(gained.Count > 0, lost.Count > 0);
        Count(_groups, group, gained.Count > 0, lost.Count > 0);
        Count(_towns, town, gained.Count > 0, lost.Count > 0);
        foreach (var rule in gained.Select(one => one.Key.Rule).Concat(lost.Select(key => key.Rule)).Distinct())
            Count(_rules, rule.Value, gained.Exists(one => one.Key.Rule == rule), lost.Exists(key => key.Rule == rule));
        // Who is visited anyway needs no further visit; who is not, as soon as the most urgent new finding asks.
        if (gained.Count > 0 && before.Count == 0)
            _visits[town] = _visits.GetValueOrDefault(town) + gained.Max(one => PerWeek(household, one.Value));
    }

    public FindingEffect Finish() => new(
        _all,
        _rules.ToDictionary(r => r.Key, r => r.Value with { Unchanged = _households - r.Value.Gained - r.Value.Lost }, StringComparer.Ordinal),
        _groups, _towns, _visits);

    private Dictionary<(RuleId Rule, long Person), (Level Level, RuleDirection Direction)> Findings(
        HouseholdState household, RuleContext context, ParameterSet packs)
    {
        var findings = new Dictionary<(RuleId, long), (Level, RuleDirection)>();
        foreach (var (rule, outcome) in rules.Of(household, context, packs, RuleStage.Live))
        {
            if (outcome.Verdict is Verdict.Applies applies)
                findings[(rule.Id, outcome.PersonId)] = (applies.Level, rule.Direction);
        }

        return findings;
    }

    // A visit due within ten working days is half a visit a week.
    private decimal PerWeek(HouseholdState household, (Level Level, RuleDirection Direction) finding)
    {
        var step = finding.Direction == RuleDirection.Add ? "welfare_visit_days" : "visit_days";
        var key = $"alerting.{step}.{finding.Level.ToString().ToLowerInvariant()}";
        var days = laws.After.Parameters.Find(key, household.Region, household.Area, laws.On)?.Value ?? WorkingDaysOfAWeek;
        return days <= WorkingDaysOfAWeek ? 1 : WorkingDaysOfAWeek / days;
    }

    private static void Count(SortedDictionary<string, FindingCounts> counts, string key, bool gained, bool lost) =>
        counts[key] = counts.GetValueOrDefault(key, FindingCounts.None).Plus(gained, lost);
}
