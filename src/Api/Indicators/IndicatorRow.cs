namespace LowIncomeMonitor.Api.Indicators;

/// <summary>One region's counts by column; a null stands for a count that is hidden.</summary>
/// <param name="Region">Statistical region code; empty for everything.</param>
/// <param name="Counts">Column name to count.</param>
public sealed record IndicatorRow(string Region, IReadOnlyDictionary<string, long?> Counts);
