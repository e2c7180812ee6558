namespace LowIncomeMonitor.Domain.Accounting;

/// <summary>
/// Kinds of income, in the words of the registers. Which of them are income is a parameter of the pack: relief,
/// bounties, awards, disability subsidies, old-age allowances, scholarships and the basic part of a resident's pension
/// are none under the national rules.
/// </summary>
public static class IncomeKinds
{
    public const string Wage = "wage";
    public const string Support = "support";

    /// <summary>All kinds that a statement or check may name.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Wage, "business", "farming", "property", "pension_employee", "pension_resident_basic", Support, "relief", "bounty",
        "family_planning_award", "disability_subsidy", "old_age_allowance", "scholarship", "other",
    ];
}
