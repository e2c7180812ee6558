using LowIncomeMonitor.Domain.Accounting;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// R13: a reason of destitute support is gone: the person came of age and left school, can work again, or somebody obliged
/// to support and able to is known. Whoever is 60 or older, under 16, or has one of the listed disabilities has no capacity
/// to work, whatever the file says; an obligor below the line owes nothing. Seven days of public notice follow, and fifteen
/// working days to object (特困人员认定办法 2021). Death is R01's, custody R02's, income and property R05's to R08's.
/// </summary>
public sealed class R13DestituteSupportNoLongerFits : IRule
{
    private const int ComesOfAge = 18;
    private const int WorksFrom = 16;
    private const int WorksUntil = 60;

    public RuleId Id { get; } = new("R13");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Remove;

    public IReadOnlyList<string> Sources { get; } =
        [Records.Sources.Enrolment, Records.Sources.Disability, Records.Sources.Support];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context) =>
    [
        .. from member in household.Members
           let help = member.ActiveOn(context.On).FirstOrDefault(one => one.Programme == Programmes.Tekun)
           where help is not null && !member.IsReportedDead(context.On)
           select new RuleOutcome(member.PersonId, Judge(household, member, help, context)),
    ];

    private static Verdict Judge(HouseholdState household, Member member, Enrolment help, RuleContext context)
    {
        var trace = new TraceBuilder(member.PersonId);
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        var gone = HasCapacity(trace, member, help, context.On, missing);
        gone |= HasObligor(trace, household, member, context, missing);
        if (gone)
            return trace.Applies(Level.Orange, household.MonthlyAmountOn(context.On));
        return missing.Count > 0 ? trace.Unknown("tekun.open", [.. missing]) : trace.DoesNotApply();
    }

    private static bool HasCapacity(
        TraceBuilder trace, Member member, Enrolment help, DateOnly on, SortedSet<string> missing)
    {
        if (member.AgeOn(on) is not { } age)
            return missing.Add("birth_date") && false;
        if (!trace.Check("tekun.age_can_work", age is >= WorksFrom and < WorksUntil, member.BirthDate is { } birth ? Texts.Of(birth) : null))
            return false;
        if (Disabilities.TakesLabourCapacity(member, on) is not { } disabled)
            return missing.Add("disability_kind") && false;
        if (trace.Check("tekun.disability_on_list", disabled))
            return false;
        if (help.EnrolledOn < member.BirthDate!.Value.AddYears(ComesOfAge))
            return age >= ComesOfAge && LeftSchool(trace, member, on, missing);
        switch (member.LabourCapacity)
        {
            case "full":
                return trace.Check("tekun.can_work", true, "full");
            case "none":
                return trace.Check("tekun.can_work", false, "none");
            default:
                return missing.Add("labour_capacity") && false;
        }
    }

    private static bool LeftSchool(TraceBuilder trace, Member member, DateOnly on, SortedSet<string> missing) =>
        member.SchoolingOn(on) is { } level
            ? trace.Check("tekun.grown_up_and_out_of_school", level is not ("compulsory" or "senior"), level)
            : missing.Add("schooling") && false;

    private static bool HasObligor(
        TraceBuilder trace, HouseholdState household, Member member, RuleContext context, SortedSet<string> missing)
    {
        var found = false;
        foreach (var (fact, support) in member.FactsOf<SupportValue>(MatchStrength.Strong))
        {
            if (!fact.HoldsOn(context.On) || support.From > context.On || support.To <= context.On)
                continue;
            var owed = SupportFormula.Owed(support, household, context);
            if (owed is CountedAmount.Known || owed.Floor > Money.Zero)
                found |= trace.Check("support.obligor_able", owed.Floor > Money.Zero, fact, $"{support.Relation} {owed.Floor}");
            else
                missing.UnionWith(owed.Missing);
        }

        return found;
    }
}
