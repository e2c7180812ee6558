namespace LowIncomeMonitor.Domain.Alerting;

/// <summary>How a command at the desk ended.</summary>
public enum DeskOutcome
{
    /// <summary>Done.</summary>
    Done = 0,

    /// <summary>No such case, or the caller may not see it: the answer is the same on purpose.</summary>
    NotFound = 1,

    /// <summary>The case is not in a state that allows the step, or the caller does not hold its claim.</summary>
    NotAllowedNow = 2,

    /// <summary>The case has changed since the caller read it.</summary>
    Stale = 3,

    /// <summary>The request itself is faulty.</summary>
    Invalid = 4,
}
