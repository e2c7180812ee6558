namespace LowIncomeMonitor.Matching.In;

/// <summary>The order among the versions of one record.</summary>
internal static class RecordVersion
{
    /// <summary>
    /// Versions from here on are instants of receipt (Unix milliseconds; this one was in 2001), given by Ingestion to
    /// sources that have none. They arrive in their own order, so a miss need not be remembered for them.
    /// </summary>
    private const long FirstInstant = 1_000_000_000_000;

    /// <summary>Orders versions, and a withdrawal after the version that it takes back.</summary>
    public static long Rank(long version, bool withdrawn) =>
        (Math.Min(version, long.MaxValue >> 1) << 1) | (withdrawn ? 1L : 0L);

    /// <summary>True when the source itself says that this corrects something earlier.</summary>
    public static bool IsCorrection(long version) => version is > 1 and < FirstInstant;
}
