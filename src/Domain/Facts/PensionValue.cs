using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Facts;

/// <summary>The person draws a pension.</summary>
/// <param name="Kind">employee, resident_basic. The basic part of a resident's pension is no income.</param>
/// <param name="From">First day.</param>
/// <param name="To">First day without it; null while it runs.</param>
/// <param name="MonthlyAmount">Amount of a month; null means unknown.</param>
public sealed record PensionValue(string Kind, DateOnly From, DateOnly? To, Money? MonthlyAmount) : FactValue;
