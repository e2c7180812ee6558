namespace LowIncomeMonitor.Platform.EventLog;

/// <summary>How a reader forms batches.</summary>
/// <param name="MaxBatch">Most entries in a batch.</param>
/// <param name="MaxBytes">About the most bytes in a batch; one larger entry still comes alone.</param>
/// <param name="Wait">Longest wait for a first entry before an empty answer.</param>
public sealed record ReaderOptions(int MaxBatch = 1000, int MaxBytes = 4 << 20, TimeSpan? Wait = null)
{
    /// <summary>The wait in force; a quarter of a second unless given.</summary>
    public TimeSpan EffectiveWait => Wait ?? TimeSpan.FromMilliseconds(250);
}
