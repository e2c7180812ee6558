using System.Text;
using LowIncomeMonitor.Matching.CrossChecks.Scan;

namespace LowIncomeMonitor.Matching.CrossChecks.Out;

/// <summary>Writes findings into the files of the user.</summary>
internal sealed class FileSink(HitFile hits, QuarantineFile quarantine, Encoding encoding) : IFindingSink
{
    public void Add(in RowHit hit, long line, ReadOnlySpan<byte> row) => hits.Add(hit, line, row);

    public void Add(in RowRefusal refusal, long line, ReadOnlySpan<byte> row) =>
        quarantine.Add("register", line, refusal.Column, refusal.Reason, row, encoding);
}
