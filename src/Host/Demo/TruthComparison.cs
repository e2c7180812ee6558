namespace LowIncomeMonitor.Host.Demo;

/// <summary>Findings against truth, by rule and in all.</summary>
internal sealed class TruthComparison
{
    private TruthComparison(
        SortedDictionary<string, RuleScore> rules, SortedDictionary<string, int> untold, int trapsRaised, IReadOnlyList<string> differences)
    {
        Rules = rules;
        Untold = untold;
        TrapsRaised = trapsRaised;
        Differences = differences;
        All = new RuleScore(
            rules.Values.Sum(r => r.Expected), rules.Values.Sum(r => r.Raised), rules.Values.Sum(r => r.TruePositive));
    }

    /// <summary>Rules of which the truth speaks, be it only to say where they must not be raised.</summary>
    public SortedDictionary<string, RuleScore> Rules { get; }

    /// <summary>Rules that were raised and of which the truth says nothing, each with its households: neither right nor wrong.</summary>
    public SortedDictionary<string, int> Untold { get; }

    public RuleScore All { get; }

    /// <summary>Households that the truth names as a trap and that were raised all the same.</summary>
    public int TrapsRaised { get; }

    /// <summary>The first differences, in words; the simulated households have no real people.</summary>
    public IReadOnlyList<string> Differences { get; }

    /// <param name="truth">What should be concluded.</param>
    /// <param name="raised">Household and rule of every open finding.</param>
    public static TruthComparison Of(IReadOnlyList<TruthRow> truth, IReadOnlySet<(string Household, string Rule)> raised)
    {
        var expected = truth.Where(t => t.Raise).ToDictionary(t => (t.HouseholdId, t.RuleId), t => t.Why);
        var traps = truth.Where(t => !t.Raise).ToDictionary(t => (t.HouseholdId, t.RuleId), t => t.Why);
        var rules = new SortedDictionary<string, RuleScore>(StringComparer.Ordinal);
        foreach (var rule in truth.Select(t => t.RuleId).Distinct())
        {
            var should = expected.Keys.Where(k => k.RuleId == rule).ToHashSet();
            var did = raised.Where(k => k.Rule == rule).ToHashSet();
            rules[rule] = new RuleScore(should.Count, did.Count, did.Count(should.Contains));
        }

        var missed = expected.Where(e => !raised.Contains(e.Key)).Select(e => $"missed {e.Key.RuleId} {e.Key.HouseholdId}: {e.Value}");
        var wrong = raised.Where(k => rules.ContainsKey(k.Rule) && !expected.ContainsKey(k))
            .Select(k => $"raised {k.Rule} {k.Household}: {(traps.TryGetValue(k, out var why) ? why : "no row in the truth")}");
        var untold = raised.Where(k => !rules.ContainsKey(k.Rule)).GroupBy(k => k.Rule).ToDictionary(g => g.Key, g => g.Count());
        return new TruthComparison(
            rules, new(untold, StringComparer.Ordinal), raised.Count(traps.ContainsKey), [.. missed.Concat(wrong).Order(StringComparer.Ordinal).Take(20)]);
    }
}
