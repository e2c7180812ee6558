namespace LowIncomeMonitor.Domain.Payments.Reports;

/// <summary>One published figure of a work report.</summary>
/// <param name="Item">What it counts, e.g. "single_person_dibao.amount".</param>
/// <param name="Unit">people, households, cases, yuan, person_months.</param>
/// <param name="AsOf">The day for which it speaks.</param>
/// <param name="Value">The figure.</param>
public sealed record ReportFigure(string Item, string Unit, DateOnly AsOf, decimal Value);
