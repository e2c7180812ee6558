using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Facts;

/// <summary>
/// Social-insurance contributions are paid for the person. A contribution is not a wage: the base may be the legal
/// minimum, and an agent may pay for people who do not work.
/// </summary>
/// <param name="Kind">employee, public_payroll, public_welfare_post, agent_paid; null means unknown.</param>
/// <param name="From">First day.</param>
/// <param name="To">First day without it; null while it runs.</param>
/// <param name="MonthlyBase">Contribution base of a month; null means unknown.</param>
public sealed record EmploymentValue(string? Kind, DateOnly From, DateOnly? To, Money? MonthlyBase) : FactValue;
