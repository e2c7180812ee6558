using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// V02: one citizen number stands for two people, or one person has two numbers. The police can tell; until then no
/// removal finding may rest on either (<see cref="RemovalHolds"/>), and nothing is merged by number alone.
/// </summary>
public sealed class V02NumberAndPersonDoNotPair : IRule
{
    public RuleId Id { get; } = new("V02");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Quality;

    public IReadOnlyList<string> Sources { get; } = [];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context) =>
    [
        .. from member in household.Members
           where member.IsActiveOn(context.On) && member.HasDoubtfulIdentity()
           select new RuleOutcome(member.PersonId, Judge(member)),
    ];

    private static Verdict Judge(Member member)
    {
        var trace = new TraceBuilder(member.PersonId);
        if (member.NumberDefect == DataDoubts.SharedNumber)
            trace.Check("number.shared_on_roster", true);
        foreach (var line in member.Elsewhere.Where(line => line.Name == Agreement.Differs)
            .OrderBy(line => line.HouseholdId, StringComparer.Ordinal))
            trace.Check("identity.other_roster_line", true, line.HouseholdId);
        foreach (var doubt in member.NumberDoubts)
            trace.Check("number.doubt", true, doubt);
        return trace.Applies(Level.Yellow, null);
    }
}
