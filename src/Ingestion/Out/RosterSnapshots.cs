using System.Globalization;
using System.Text;
using Google.Protobuf;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Platform.EventLog;

namespace LowIncomeMonitor.Ingestion.Out;

/// <summary>The first and the last event of a roster snapshot.</summary>
internal static class RosterSnapshots
{
    public static LogEntry Begun(string snapshotId, DateOnly asOf, DateTimeOffset receivedAt, string provenance, bool complete) =>
        Entry(new()
        {
            SnapshotId = snapshotId,
            Begun = new()
            {
                AsOf = asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ReceivedAtMs = receivedAt.ToUnixTimeMilliseconds(),
                Provenance = provenance,
                Complete = complete,
            },
        });

    public static LogEntry Ended(string snapshotId, long lines, long refused) =>
        Entry(new() { SnapshotId = snapshotId, Ended = new() { Lines = lines, Refused = refused } });

    private static LogEntry Entry(RosterEvent rosterEvent) =>
        new(Encoding.UTF8.GetBytes(rosterEvent.SnapshotId), rosterEvent.ToByteArray());
}
