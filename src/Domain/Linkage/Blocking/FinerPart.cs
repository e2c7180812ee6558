namespace LowIncomeMonitor.Domain.Linkage.Blocking;

/// <summary>A column by whose values blocks are split that are too large.</summary>
/// <param name="Column">Name of the column.</param>
/// <param name="Ids">Number of the value of each record, or -1.</param>
internal sealed record FinerPart(string Column, int[] Ids);
