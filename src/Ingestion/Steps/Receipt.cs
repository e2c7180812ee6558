namespace LowIncomeMonitor.Ingestion.Steps;

/// <summary>How an input came in.</summary>
/// <param name="ReceivedAt">Instant of receipt: of the import, of the message or of the call.</param>
/// <param name="Provenance">Where it stood, e.g. "import 12 line 345". No personal data.</param>
/// <param name="LineNo">Line of the file, or position in the stream.</param>
/// <param name="SnapshotId">The snapshot to which a roster line belongs; empty for registers.</param>
/// <param name="TraceParent">W3C trace context of the sender; empty when there is none.</param>
internal readonly record struct Receipt(
    DateTimeOffset ReceivedAt, string Provenance, long LineNo, string SnapshotId = "", string TraceParent = "");
