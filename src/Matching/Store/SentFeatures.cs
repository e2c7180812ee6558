namespace LowIncomeMonitor.Matching.Store;

/// <summary>What was last told of a household.</summary>
/// <param name="Day">The day of which it was described.</param>
/// <param name="Revision">Which description it was.</param>
/// <param name="Fingerprint">Of its content.</param>
internal sealed record SentFeatures(DateOnly Day, long Revision, byte[] Fingerprint);
