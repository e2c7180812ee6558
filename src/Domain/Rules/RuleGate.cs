using LowIncomeMonitor.Domain.Feeds;

namespace LowIncomeMonitor.Domain.Rules;

/// <summary>
/// Decides on a day which rules are asked at all (docs/feeds.md):
/// <list type="number">
/// <item>A rule waits while none of the registers that it reads was ever fed.</item>
/// <item>A rule is suspended while a register that it reads is in doubt, and only then: other rules go on.</item>
/// <item>A rule that takes the silence of a register for a fact is also suspended while that register was never fed, so
/// that nobody is flagged because a department sends nothing.</item>
/// </list>
/// A rule that is not asked leaves everything of its own as it stands: it raises nothing, and it clears nothing.
/// </summary>
public sealed class RuleGate
{
    private readonly Dictionary<RuleId, RuleStanding> _standings;

    public RuleGate(IEnumerable<IRule> rules, FeedStandings feeds, DateOnly day)
    {
        Feeds = feeds;
        _standings = rules.ToDictionary(rule => rule.Id, rule => Judge(rule, feeds, day));
    }

    /// <summary>The feeds on which the decision rests; rules may look at them too.</summary>
    public FeedStandings Feeds { get; }

    /// <summary>How each rule stands, in order of rule.</summary>
    public IEnumerable<RuleStanding> Standings => _standings.Values.OrderBy(standing => standing.Rule);

    /// <summary>True when the rule is not asked, so that its findings stay as they are. A rule that is no more is not at rest.</summary>
    public bool Rests(RuleId rule) => _standings.TryGetValue(rule, out var standing) && standing.Rest != RuleRest.Asked;

    private static RuleStanding Judge(IRule rule, FeedStandings feeds, DateOnly day)
    {
        var needed = rule.Sources.Concat(rule.SilenceOf).Distinct().Order(StringComparer.Ordinal).Select(feeds.Of).ToList();
        var missing = needed.Where(feed => !feed.IsFedOn(day)).Select(feed => feed.Source).ToList();
        var doubts = needed.SelectMany(feed => feed.DoubtsOn(day).Select(doubt => (feed.Source, doubt))).ToList();
        var rest = rule.Sources.Count > 0 && rule.Sources.All(missing.Contains) ? RuleRest.Waiting
            : doubts.Count > 0 || rule.SilenceOf.Any(missing.Contains) ? RuleRest.Suspended
            : RuleRest.Asked;
        return new(rule.Id, rest, missing, doubts);
    }
}
