using System.Globalization;
using System.Text;

namespace LowIncomeMonitor.Domain.Records;

/// <summary>
/// What a seal belongs to. Who opens it must name the same, so that a sealed payload cannot be moved to another record.
/// </summary>
public static class SealContext
{
    /// <summary>Context of the payload of a registry record: its event id.</summary>
    public static byte[] OfRecord(string eventId) => Encoding.UTF8.GetBytes(eventId);

    /// <summary>Context of the payload of a roster line: its snapshot and line number, e.g. "4f0c…#17".</summary>
    public static byte[] OfRosterLine(string snapshotId, long lineNo) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{snapshotId}#{lineNo}"));
}
