namespace LowIncomeMonitor.Matching.In;

/// <summary>A version of a record that must be known even where it says nothing of anybody: see ADR 0006.</summary>
/// <param name="RecordKey">Keyed hash of source and record id.</param>
/// <param name="Rank">See <see cref="RecordVersion.Rank"/>.</param>
/// <param name="Hit">True when this version concerns a rostered person.</param>
/// <param name="ReceivedAtMs">Instant of receipt, Unix milliseconds; 0 where it was not read.</param>
internal sealed record HeadClaim(byte[] RecordKey, long Rank, bool Hit, long ReceivedAtMs);
