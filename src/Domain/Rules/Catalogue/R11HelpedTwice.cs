using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// R11: one person has active help in two households, or under two programmes that exclude each other (重复保).
/// Two roster lines that share a number but not a name are a conflict in the data and belong to V03.
/// </summary>
public sealed class R11HelpedTwice : IRule
{
    public RuleId Id { get; } = new("R11");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Remove;

    public IReadOnlyList<string> Sources { get; } = [];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context) =>
    [
        .. from member in household.Members
           let here = HelpOn(member.Enrolments, context.On)
           let elsewhere = member.Elsewhere
               .Where(e => e.Name == Agreement.Agrees && e.Enrolment.ActiveOn(context.On) && !Programmes.OnlyWatched(e.Enrolment.Programme))
               .OrderBy(e => e.HouseholdId, StringComparer.Ordinal).ThenBy(e => e.Enrolment.Programme, StringComparer.Ordinal)
               .ToList()
           where here.Count > 0 && here.Count + elsewhere.Count > 1
           select new RuleOutcome(member.PersonId, Judge(household, member, here, elsewhere, context.On)),
    ];

    private static Verdict Judge(
        HouseholdState household, Member member, List<Enrolment> here, List<EnrolmentElsewhere> elsewhere, DateOnly on)
    {
        var trace = new TraceBuilder(member.PersonId);
        var paid = here.Count(e => Programmes.PaysMonthly(e.Programme))
            + elsewhere.Count(e => Programmes.PaysMonthly(e.Enrolment.Programme));
        var twice = false;
        for (var i = 0; i < here.Count; i++)
        {
            for (var j = i + 1; j < here.Count; j++)
                twice |= trace.Check(
                    "help.programmes_exclude_each_other",
                    Programmes.AreExclusive(here[i].Programme, here[j].Programme),
                    here[i].Programme, here[j].Programme);
        }

        foreach (var other in elsewhere)
            twice |= trace.Check(
                "help.active_in_other_household", true,
                $"{other.HouseholdId}: {other.Enrolment.Programme}", household.HouseholdId);
        if (!twice)
            return trace.DoesNotApply();
        var level = trace.Check("help.paid_twice", paid > 1) ? Level.Red : Level.Orange;
        return trace.Applies(level, household.MonthlyAmountOn(on));
    }

    private static List<Enrolment> HelpOn(IEnumerable<Enrolment> enrolments, DateOnly on) =>
    [
        .. enrolments.Where(e => e.ActiveOn(on) && !Programmes.OnlyWatched(e.Programme))
            .OrderBy(e => e.Programme, StringComparer.Ordinal),
    ];
}
