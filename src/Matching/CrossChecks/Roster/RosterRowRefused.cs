namespace LowIncomeMonitor.Matching.CrossChecks.Roster;

/// <summary>Takes a row of the roster that could not be used in full.</summary>
/// <param name="line">Its line.</param>
/// <param name="column">Column at fault; empty for the row as a whole.</param>
/// <param name="reason">What is wrong.</param>
/// <param name="row">The row as it stands in the file.</param>
internal delegate void RosterRowRefused(long line, string column, Reason reason, ReadOnlySpan<byte> row);
