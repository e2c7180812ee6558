using System.Globalization;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// The parents of a household's children as far as the roster tells: the head and the spouse are the parents of those
/// entered as child. Whose children grandchildren are, it does not tell.
/// </summary>
internal static class Parents
{
    /// <summary>Months for which a parent must be held or missing to count as gone.</summary>
    public const string GoneMonths = "child.parent_gone_months";

    public static IReadOnlyList<Member> Of(HouseholdState household) =>
        [.. household.Members.Where(m => m.Relation is "head" or "spouse")];

    /// <summary>True when anything is known against a parent; a cheap first look.</summary>
    public static bool IsAffected(Member parent, DateOnly on) =>
        parent.IsReportedDead(on) || DiedOnFile(parent, on) || parent.HeldOn(on) is not null || parent.Absence is not null
        || parent.SevereIllness == true || Disabilities.IsSeverelyDisabled(parent, on)
        || parent.FactsOf<GuardianshipValue>(MatchStrength.Strong).Any();

    public static ParentState Check(TraceBuilder trace, Member parent, ParameterValue months, DateOnly on)
    {
        foreach (var (fact, death) in parent.FactsOf<DeathValue>(MatchStrength.Strong))
        {
            if (trace.Check("parent.died", death.DiedOn <= on, fact, Text(death.DiedOn)))
                return ParentState.Gone;
        }

        if (DiedOnFile(parent, on) && trace.Check("parent.died_on_file", true))
            return ParentState.Gone;
        if (parent.HeldOn(on) is var (held, custody) && trace.Check(
            "parent.held", LastsFor(custody.From, custody.To, months), held,
            $"{custody.Kind} {Text(custody.From)}..{Text(custody.To)}", parameter: months))
            return ParentState.Gone;
        foreach (var (fact, value) in parent.FactsOf<GuardianshipValue>(MatchStrength.Strong))
        {
            var holds = value.From <= on && (value.To is not { } to || on < to)
                && (value.Kind != "missing" || value.From.AddMonths(months.Whole()) <= on);
            if (trace.Check("parent.cannot_be_one", holds, fact, $"{value.Kind} {Text(value.From)}"))
                return ParentState.Gone;
        }

        if (parent.Absence is { Kind: "declared_missing" })
            return trace.Check("parent.declared_missing", true) ? ParentState.Gone : ParentState.Able;
        if (Disabilities.CheckSevere(trace, parent, on) || trace.Check("illness.severe_on_file", parent.SevereIllness == true))
            return ParentState.Unable;
        return parent.SevereIllness is null && CountedStays.Of(parent, on).Exists(s => s.Stay.DiagnosisClass == "severe")
            ? ParentState.Unknown : ParentState.Able;
    }

    private static bool DiedOnFile(Member parent, DateOnly on) =>
        !parent.IsActiveOn(on) && parent.Enrolments.Any(e => e.EndReason == "death");

    // A measure whose end is not known counts: a child cannot wait half a year to learn it.
    private static bool LastsFor(DateOnly from, DateOnly? to, ParameterValue months) =>
        to is not { } end || from.AddMonths(months.Whole()) <= end;

    private static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
