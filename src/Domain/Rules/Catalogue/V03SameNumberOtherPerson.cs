using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// V03: a record carries a member's number with another name or birth date. A surviving spouse, a handler or a mistyped
/// digit looks like this, so it is a check of the data and never more. Two roster lines of one number belong to V02.
/// </summary>
public sealed class V03SameNumberOtherPerson : IRule
{
    public RuleId Id { get; } = new("V03");

    public int Version => 2;

    public RuleDirection Direction => RuleDirection.Quality;

    public IReadOnlyList<string> Sources { get; } = Records.Sources.Registers;

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context) =>
    [
        .. from member in household.Members
           where member.IsActiveOn(context.On)
           let records = member.FactsOf<FactValue>(MatchStrength.Medium).OrderBy(f => f.Fact.Source.ToString(), StringComparer.Ordinal).ToList()
           where records.Count > 0
           select new RuleOutcome(member.PersonId, Judge(member, records)),
    ];

    private static Verdict Judge(Member member, List<(Fact Fact, FactValue Value)> records)
    {
        var trace = new TraceBuilder(member.PersonId);
        foreach (var (fact, _) in records)
        {
            trace.Check("identity.name_agrees", fact.Match.Name == Agreement.Agrees, fact);
            trace.Check("identity.birth_date_agrees", fact.Match.BirthDate != Agreement.Differs, fact);
        }

        return trace.Applies(Level.Yellow, null);
    }
}
