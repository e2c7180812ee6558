namespace LowIncomeMonitor.Domain.CrossChecks;

/// <summary>Where a cross-check of the service stands. The numbers are stored.</summary>
public enum CrossCheckState
{
    /// <summary>Nobody has begun it.</summary>
    Waiting = 1,

    /// <summary>A process reads the register, or will go on where another one stopped.</summary>
    Running = 2,

    Done = 3,

    /// <summary>A file cannot be read; the failure says why.</summary>
    Failed = 4,

    Cancelled = 5,
}
