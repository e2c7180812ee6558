using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Matching.Sweeps;

/// <summary>What a household is owed since a standard rose (J01). Nobody is named; the amounts are monthly unless said.</summary>
/// <param name="HouseholdId">The bureau's identifier.</param>
/// <param name="Town">Township as 9-digit code.</param>
/// <param name="Programme">dibao or tekun.</param>
/// <param name="Standard">The standard in force, a person.</param>
/// <param name="Former">The standard before it, a person.</param>
/// <param name="Since">First day of the standard in force.</param>
/// <param name="Approved">What is approved for the household.</param>
/// <param name="Due">What the standard in force gives it.</param>
/// <param name="Months">Months to pay back, the current one included.</param>
public sealed record OwedRaise(
    string HouseholdId, string Town, string Programme, Money Standard, Money Former, DateOnly Since, Money Approved, Money Due, int Months)
{
    /// <summary>More a month.</summary>
    public Money Raise => Due - Approved;

    /// <summary>The raise of all months.</summary>
    public Money BackPay => new(checked(Raise.Fen * Months));
}
