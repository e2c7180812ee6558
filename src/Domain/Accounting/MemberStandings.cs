using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Accounting;

/// <summary>
/// Who counts as a member on a day (共同生活的家庭成员): spouse, minor children, adult children who cannot stand on their
/// own, those in school up to bachelor level included, and other dependants who live there; not the dead, prisoners,
/// inmates of compulsory rehabilitation, clergy away for years, people declared missing and, by parameter, conscripts
/// (national dibao rule of 2021; conscripts by local rule). Whom the office listed counts unless something speaks
/// against it.
/// </summary>
public static class MemberStandings
{
    public const string ClergyMonths = "member.clergy_absent_months";
    public const string CountsDeclaredMissing = "member.counts.declared_missing";
    public const string CountsConscript = "member.counts.conscript";
    public const string CountsPostgraduate = "member.counts.postgraduate";
    public const string CountsIndependentChild = "member.counts.independent_adult_child";

    /// <summary>
    /// One standing for each person who is on the roster with running help, or for all where no help runs: whoever has
    /// ended lines only, has left the household that is helped.
    /// </summary>
    public static IReadOnlyList<MemberStanding> Of(HouseholdState household, RuleContext context)
    {
        var helped = household.Members.Any(member => member.IsActiveOn(context.On));
        return
        [
            .. household.Members
                .Where(member => !helped || member.IsActiveOn(context.On))
                .Select(member => Of(member, household, context)),
        ];
    }

    private static MemberStanding Of(Member member, HouseholdState household, RuleContext context)
    {
        var on = context.On;
        if (member.IsReportedDead(on))
            return new(member, false, "member.died", DeathOf(member, on));
        if (CustodyOf(member, on) is { } custody)
            return new(member, false, "member.in_custody", custody);
        if (member.Absence is { } absence)
            return Absent(member, absence, household, context);
        if (member.SchoolingOn(on) is { } level && level == "postgraduate")
            return ByFlag(member, CountsPostgraduate, "member.postgraduate", household, context);
        return IsIndependentChild(member, on)
            && context.Parameters.Find(CountsIndependentChild, household.Region, household.Area, on) is { } flag
            ? new(member, flag.Value != 0, "member.independent_adult_child", null, flag)
            : new(member, true, "member.lives_here");
    }

    private static MemberStanding Absent(Member member, Absence absence, HouseholdState household, RuleContext context)
    {
        switch (absence.Kind)
        {
            case "declared_missing":
                return ByFlag(member, CountsDeclaredMissing, "member.declared_missing", household, context);
            case "conscript":
                return ByFlag(member, CountsConscript, "member.conscript", household, context);
            case "clergy" when context.Parameters.Find(ClergyMonths, household.Region, household.Area, context.On) is { } months:
                return absence.Since is { } since
                    ? new(member, since.AddMonths((int)months.Value) > context.On, "member.clergy_absent", null, months)
                    : new(member, null, "member.clergy_absent", null, months, "absent_since");
            case "clergy":
                return new(member, null, "member.clergy_absent", Missing: ClergyMonths);
            default:
                return new(member, null, "member.absent", Missing: "absence_reason");
        }
    }

    private static MemberStanding ByFlag(
        Member member, string key, string check, HouseholdState household, RuleContext context) =>
        context.Parameters.Find(key, household.Region, household.Area, context.On) is { } flag
            ? new(member, flag.Value != 0, check, null, flag)
            : new(member, null, check, Missing: key);

    // Grown up, able to work and out of school: whether such a child still belongs to the household is a local rule.
    private static bool IsIndependentChild(Member member, DateOnly on) =>
        member.Relation is "child" or "grandchild"
        && member.AgeOn(on) >= 18
        && member.LabourCapacity is "full"
        && member.SchoolingOn(on) is null or "none";

    private static Fact DeathOf(Member member, DateOnly on) =>
        member.FactsOf<DeathValue>(MatchStrength.Strong).First(f => f.Value.DiedOn <= on).Fact;

    // Whoever is under a suspended sentence, or detained without judgment, counts.
    private static Fact? CustodyOf(Member member, DateOnly on) =>
        member.FactsOf<CustodyValue>(MatchStrength.Strong)
            .Where(f => f.Value.Kind is "sentence" or "compulsory_rehab"
                && f.Value.From <= on && (f.Value.To is not { } to || on < to))
            .Select(f => f.Fact)
            .FirstOrDefault();
}
