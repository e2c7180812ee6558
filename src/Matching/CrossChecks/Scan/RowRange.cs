namespace LowIncomeMonitor.Matching.CrossChecks.Scan;

/// <summary>Where a row stands in its chunk.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends, without its line break.</param>
/// <param name="Place">Line breaks before it in the chunk, or its ordinal where lines are listed.</param>
internal readonly record struct RowRange(int Start, int End, int Place);
