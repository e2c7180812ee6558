using System.Globalization;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// J09: relief was given first in an emergency, and the papers that were to follow are not there in time. Help-first cases
/// are not fed yet.
/// </summary>
public sealed class J09HelpFirstPapersDue : IRule
{
    public const string PapersDays = "help_first.papers_days";

    public RuleId Id { get; } = new("J09");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Adjust;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.HelpFirst];

    public IReadOnlyList<Type> About { get; } = [typeof(HelpFirstValue)];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context) =>
    [
        .. from member in household.Members
           let cases = member.FactsOf<HelpFirstValue>(MatchStrength.Strong).Where(f => f.Value.GrantedOn <= context.On)
               .OrderBy(f => f.Fact.Source.ToString(), StringComparer.Ordinal).ToList()
           where cases.Count > 0 && member.IsActiveOn(context.On)
           select new RuleOutcome(member.PersonId, Judge(household, member, cases, context)),
    ];

    private static Verdict Judge(
        HouseholdState household, Member member, List<(Fact Fact, HelpFirstValue Value)> cases, RuleContext context)
    {
        var trace = new TraceBuilder(member.PersonId);
        if (context.Find(household, PapersDays) is not { } days)
            return trace.Unknown("parameter.missing", PapersDays);
        var (late, amount) = (false, (Money?)null);
        foreach (var (fact, value) in cases)
        {
            if (trace.Check("help_first.papers_complete", value.PapersOn <= context.On, fact))
                continue;
            if (!trace.Check(
                "help_first.papers_overdue", value.GrantedOn.AddDays(days.Whole()) < context.On, fact,
                value.GrantedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), parameter: days))
                continue;
            late = true;
            if (value.Amount is { } given)
                amount = (amount ?? Money.Zero) + given;
        }

        return late ? trace.Applies(Level.Yellow, amount) : trace.DoesNotApply();
    }
}
