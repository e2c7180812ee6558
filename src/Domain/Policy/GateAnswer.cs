namespace LowIncomeMonitor.Domain.Policy;

/// <summary>What came of a decision about an edition.</summary>
public enum GateAnswer
{
    /// <summary>It is decided.</summary>
    Done = 0,

    /// <summary>No edition of that version waits.</summary>
    NotWaiting = 1,

    /// <summary>Who put it forward may not approve it.</summary>
    NeedsSecondPerson = 2,

    /// <summary>Only who put it forward may take it back; others reject it.</summary>
    NotTheProposer = 3,

    /// <summary>Another edition came into force since it was compared: what it was shown to do is no longer what it would do.</summary>
    Outdated = 4,
}
