namespace LowIncomeMonitor.Domain.Alerting;

/// <summary>Where a case stands in its life.</summary>
public enum CaseState
{
    /// <summary>Nobody has it.</summary>
    New = 1,

    /// <summary>A caseworker has claimed it.</summary>
    Assigned = 2,

    /// <summary>The caseworker has signed for it (签收).</summary>
    Received = 3,

    /// <summary>The household was visited (入户核查).</summary>
    Visited = 4,

    /// <summary>A decision is proposed; a removal waits for another person's confirmation.</summary>
    Proposed = 5,

    /// <summary>Decided by a named person.</summary>
    Decided = 6,

    /// <summary>The household was given notice and time to answer.</summary>
    NoticePeriod = 7,

    /// <summary>Done: explained, decided, or its findings were cleared.</summary>
    Closed = 8,
}
