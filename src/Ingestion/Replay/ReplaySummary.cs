namespace LowIncomeMonitor.Ingestion.Replay;

/// <summary>What became of quarantined inputs that were tried again.</summary>
/// <param name="Accepted">Published now.</param>
/// <param name="Refused">Refused again, with the reason of today.</param>
/// <param name="Skipped">Not refused by Ingestion, or without what is needed to read them.</param>
public sealed record ReplaySummary(long Accepted, long Refused, long Skipped);
