using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// R19: a reason of an orphan's or unattended child's allowance is gone: the child is 18 and in no school, or a parent came
/// back from custody or lost the certificate of a severe disability while nothing else keeps that parent from caring. The
/// child comes first: nothing stops before a visit. Adoption is in no format yet and is asked about at the visit.
/// </summary>
public sealed class R19ChildAllowanceNoLongerFits : IRule
{
    private const int ComesOfAge = 18;

    public RuleId Id { get; } = new("R19");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Remove;

    public IReadOnlyList<string> Sources { get; } =
        [Records.Sources.Enrolment, Records.Sources.Custody, Records.Sources.Disability];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context) =>
    [
        .. from member in household.Members
           let help = member.ActiveOn(context.On)
               .FirstOrDefault(one => one.Programme is Programmes.Orphan or Programmes.UnattendedChild)
           where help is not null && !member.IsReportedDead(context.On)
           select new RuleOutcome(member.PersonId, Judge(household, member, help, context.On)),
    ];

    private static Verdict Judge(HouseholdState household, Member child, Enrolment help, DateOnly on)
    {
        var trace = new TraceBuilder(child.PersonId);
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        var gone = GrewUp(trace, child, on, missing);
        // Who the parents are, the roster says of those entered as child only.
        if (help.Programme == Programmes.UnattendedChild && child.Relation == "child")
        {
            foreach (var parent in household.Members.Where(one => one.Relation is "head" or "spouse"))
                gone |= CameBack(trace, parent, help.EnrolledOn, on, missing);
        }

        if (gone)
            return trace.Applies(Level.Orange, household.MonthlyAmountOn(on));
        return missing.Count > 0 ? trace.Unknown("child.open", [.. missing]) : trace.DoesNotApply();
    }

    private static bool GrewUp(TraceBuilder trace, Member child, DateOnly on, SortedSet<string> missing)
    {
        if (child.AgeOn(on) is not { } age)
            return missing.Add("birth_date") && false;
        if (!trace.Check("child.of_age", age >= ComesOfAge, child.BirthDate is { } birth ? Texts.Of(birth) : null))
            return false;
        return child.SchoolingOn(on) is { } level
            ? trace.Check("child.out_of_school", level == "none", level)
            : missing.Add("schooling") && false;
    }

    private static bool CameBack(TraceBuilder trace, Member parent, DateOnly since, DateOnly on, SortedSet<string> missing)
    {
        var measures = parent.FactsOf<CustodyValue>(MatchStrength.Strong).Where(one => one.Value.Kind != "suspended_sentence").ToList();
        var released = measures.Where(one => one.Value.To is { } to && to > since && to <= on).ToList();
        var cancelled = parent.FactsOf<DisabilityValue>(MatchStrength.Strong)
            .Where(one => one.Value.Status == "cancelled" && Disabilities.IsSevere(one.Value.Kind, one.Value.Grade)).ToList();
        if (released.Count == 0 && cancelled.Count == 0)
            return false;
        foreach (var (fact, measure) in released)
            trace.Check("parent.released", true, fact, Texts.Of(measure.To!.Value));
        foreach (var (fact, _) in cancelled)
            trace.Check("parent.certificate_cancelled", true, fact);
        var held = measures.Exists(one => one.Value.From <= on && !(one.Value.To <= on));
        var severe = cancelled.Count == 0
            ? Disabilities.IsSeverelyDisabled(parent, on)
            : Disabilities.InForce(parent, on).Any(one => Disabilities.IsSevere(one.Value.Kind, one.Value.Grade));
        if (trace.Check(
            "parent.still_cannot_care",
            parent.IsReportedDead(on) || held || parent.Absence is not null || severe || parent.SevereIllness == true))
            return false;
        return parent.SevereIllness is not null || (missing.Add("parent_health") && false);
    }
}
