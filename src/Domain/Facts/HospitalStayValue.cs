using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Facts;

/// <summary>The person was in hospital. Amounts are null where unknown; unknown is never zero.</summary>
/// <param name="AdmittedOn">First day.</param>
/// <param name="DischargedOn">Last day; null while there, or unknown.</param>
/// <param name="SettledOn">Day on which insurance settled the bill; null means not yet.</param>
/// <param name="TotalCost">The whole bill.</param>
/// <param name="InsurancePaid">Paid by insurance of any layer.</param>
/// <param name="AidPaid">Paid by medical aid.</param>
/// <param name="OwnPayment">What the family paid itself, as the register says.</param>
/// <param name="DiagnosisClass">severe, chronic, injury, maternity, cosmetic, other; null means unknown.</param>
public sealed record HospitalStayValue(
    DateOnly AdmittedOn,
    DateOnly? DischargedOn,
    DateOnly? SettledOn,
    Money? TotalCost,
    Money? InsurancePaid,
    Money? AidPaid,
    Money? OwnPayment,
    string? DiagnosisClass) : FactValue
{
    /// <summary>
    /// What the family bore after all reimbursement: the register's own figure, else bill less insurance less
    /// aid where all three are known, else null. Never the bill total.
    /// </summary>
    public Money? BorneByFamily =>
        OwnPayment ?? (TotalCost is { } total && InsurancePaid is { } insurance && AidPaid is { } aid
            ? total - insurance - aid
            : null);

    /// <summary>The day to which the cost belongs: settlement, else discharge, else admission.</summary>
    public DateOnly CostOn => SettledOn ?? DischargedOn ?? AdmittedOn;
}
