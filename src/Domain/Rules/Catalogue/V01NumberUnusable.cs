using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// V01: the roster's own number of a member is missing or impossible, or a record without a usable number names
/// somebody with the member's name and birth date. Fix the data first: removal findings about the member are held back
/// (<see cref="RemovalHolds"/>), and nothing else follows from such a record.
/// </summary>
public sealed class V01NumberUnusable : IRule
{
    public RuleId Id { get; } = new("V01");

    public int Version => 2;

    public RuleDirection Direction => RuleDirection.Quality;

    public IReadOnlyList<string> Sources { get; } = [];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context) =>
    [
        .. from member in household.Members
           where member.IsActiveOn(context.On)
           let weak = member.FactsOf<FactValue>(MatchStrength.Weak).OrderBy(f => f.Fact.Source.ToString(), StringComparer.Ordinal).ToList()
           where member.HasUnusableNumber() || weak.Count > 0
           select new RuleOutcome(member.PersonId, Judge(member, weak)),
    ];

    private static Verdict Judge(Member member, List<(Fact Fact, FactValue Value)> weak)
    {
        var trace = new TraceBuilder(member.PersonId);
        trace.Check("number.of_roster_unusable", member.HasUnusableNumber(), member.NumberDefect);
        foreach (var (fact, _) in weak)
            trace.Check("number.of_record_unusable", true, fact);
        return trace.Applies(Level.Yellow, null);
    }
}
