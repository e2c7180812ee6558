using LowIncomeMonitor.Matching.CrossChecks.Scan;

namespace LowIncomeMonitor.Matching.CrossChecks.Out;

/// <summary>Takes what a check finds, in the order of the register.</summary>
internal interface IFindingSink
{
    /// <param name="hit">A hit.</param>
    /// <param name="line">The row's line.</param>
    /// <param name="row">The row as it stands in the file, without its line break.</param>
    void Add(in RowHit hit, long line, ReadOnlySpan<byte> row);

    /// <param name="refusal">A row that cannot be compared by number.</param>
    /// <param name="line">The row's line.</param>
    /// <param name="row">The row as it stands in the file, without its line break.</param>
    void Add(in RowRefusal refusal, long line, ReadOnlySpan<byte> row);
}
