namespace LowIncomeMonitor.Platform.EventLog;

/// <summary>A consume loop has ended because going on would do harm.</summary>
public sealed class ConsumeLoopFaultedException(string group, string reason, Exception innerException)
    : Exception($"The consume loop of {group} has stopped: {reason}.", innerException);
