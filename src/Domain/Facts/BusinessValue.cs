using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Facts;

/// <summary>
/// A company, workshop or cooperative lists the person. The company's name is not kept: no rule needs it.
/// </summary>
/// <param name="Role">legal_rep, shareholder, supervisor, self_employed, coop_member.</param>
/// <param name="PaidInCapital">Paid-in capital; null means unknown.</param>
/// <param name="Status">active, dormant, cancelled; null means unknown.</param>
/// <param name="TaxActive">Whether it filed tax on turnover lately; null means unknown.</param>
/// <param name="RegisteredOn">Day of registration.</param>
/// <param name="EndedOn">First day without it; null while it stands.</param>
public sealed record BusinessValue(
    string Role, Money? PaidInCapital, string? Status, bool? TaxActive, DateOnly RegisteredOn, DateOnly? EndedOn)
    : FactValue;
