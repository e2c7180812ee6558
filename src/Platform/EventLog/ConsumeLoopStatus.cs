namespace LowIncomeMonitor.Platform.EventLog;

/// <summary>How a consume loop fares.</summary>
public enum ConsumeLoopStatus
{
    /// <summary>Not started yet.</summary>
    New,

    /// <summary>Reading and handling, or waiting for entries.</summary>
    Running,

    /// <summary>The same work fails again and again; it is retried.</summary>
    Retrying,

    /// <summary>Ended as asked.</summary>
    Stopped,

    /// <summary>Ended for good by a failure that a person must look at.</summary>
    Faulted,
}
