namespace LowIncomeMonitor.Matching.Sweeps;

/// <summary>How a sweep stands.</summary>
public enum SweepState
{
    /// <summary>Under way, or stopped and to be gone on with.</summary>
    Running = 1,

    /// <summary>Every household is done.</summary>
    Finished = 2,

    /// <summary>Given up, because the day or the edition changed; its differences count towards the sweep after it.</summary>
    GivenUp = 3,
}
