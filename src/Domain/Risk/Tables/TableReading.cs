namespace LowIncomeMonitor.Domain.Risk.Tables;

/// <summary>A table as it was read.</summary>
/// <param name="Table">Rows that have a label, in order of the file.</param>
/// <param name="SourceRows">For each row its position among the rows given, from 0.</param>
/// <param name="Warnings">What was left out, for people.</param>
public sealed record TableReading(RiskTable Table, IReadOnlyList<int> SourceRows, IReadOnlyList<string> Warnings);
