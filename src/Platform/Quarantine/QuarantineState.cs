namespace LowIncomeMonitor.Platform.Quarantine;

/// <summary>What became of refused input.</summary>
public enum QuarantineState
{
    /// <summary>Waits for somebody.</summary>
    Kept,

    /// <summary>Was sent in again, and was not refused again.</summary>
    Replayed,

    /// <summary>Somebody decided that it is not wanted.</summary>
    Discarded,
}
