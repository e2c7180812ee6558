using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// R09: a member is on the public payroll (财政供养), so the household must be recounted. A public-welfare post and the
/// stipend of a village helper are help and not this.
/// </summary>
public sealed class R09MemberOnPublicPayroll : IRule
{
    public RuleId Id { get; } = new("R09");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Remove;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.Employment];

    public IReadOnlyList<Type> About { get; } = [typeof(EmploymentValue)];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context) =>
    [
        .. from member in household.Members
           where member.ActiveOn(context.On).Any(help => !Programmes.OnlyWatched(help.Programme))
           let jobs = member.FactsOf<EmploymentValue>(MatchStrength.Strong).ToList()
           where jobs.Count > 0
           select new RuleOutcome(member.PersonId, Judge(household, member, jobs, context.On)),
    ];

    private static Verdict Judge(
        HouseholdState household, Member member, List<(Fact Fact, EmploymentValue Value)> jobs, DateOnly on)
    {
        var trace = new TraceBuilder(member.PersonId);
        var (found, open) = (false, false);
        foreach (var (fact, job) in jobs)
        {
            if (!trace.Check(
                "employment.runs", fact.HoldsOn(on) && job.From <= on && (job.To is not { } to || on < to), fact,
                Texts.Of(job.From, job.To)))
                continue;
            if (job.Kind is null)
                open = true;
            else
                found |= trace.Check("employment.on_public_payroll", job.Kind == "public_payroll", fact, job.Kind);
        }

        if (found)
            return trace.Applies(Level.Orange, household.MonthlyAmountOn(on));
        return open ? trace.Unknown("employment.kind_unknown", "employment_kind") : trace.DoesNotApply();
    }
}
