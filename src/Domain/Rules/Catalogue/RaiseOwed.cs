using LowIncomeMonitor.Domain.Accounting;
using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>What a household is owed because its amount still follows the standard before the raise.</summary>
/// <param name="Programme">dibao or tekun.</param>
/// <param name="Standard">The standard in force.</param>
/// <param name="Former">The standard before it.</param>
/// <param name="Approved">Approved monthly amount.</param>
/// <param name="Due">Monthly amount under the standard in force.</param>
/// <param name="FormerDue">Monthly amount under the standard before it.</param>
/// <param name="Months">Months to pay back, the current one included, from the raise or from enrolment.</param>
public sealed record RaiseOwed(
    string Programme, ParameterValue Standard, ParameterValue Former, Money Approved, Money Due, Money FormerDue, int Months)
{
    /// <summary>True when the amount has reached what the standard in force gives.</summary>
    public bool Follows => Approved >= Due;

    /// <summary>True when the amount is what the former standard gave or less, so that the raise is what is missing.</summary>
    public bool IsFormer => !Follows && Approved <= FormerDue;

    /// <summary>More a month.</summary>
    public Money Raise => Due - Approved;

    /// <summary>The raise of all months.</summary>
    public Money BackPay => new(checked(Raise.Fen * Months));

    /// <summary>Key of a programme's standard.</summary>
    public static string StandardOf(string programme) =>
        programme == Programmes.Tekun ? "tekun.standard" : HouseholdAccount.DibaoLine;

    /// <summary>The standard in force and the one before it, where the later is higher; else null.</summary>
    public static (ParameterValue Standard, ParameterValue Former)? RiseOf(
        string programme, HouseholdState household, RuleContext context)
    {
        var key = StandardOf(programme);
        return context.Find(household, key) is { } standard
            && context.Parameters.Find(key, household.Region, household.Area, standard.From.AddDays(-1)) is { } former
            && former.Value < standard.Value
            ? (standard, former) : null;
    }
}
