namespace LowIncomeMonitor.Domain.Reviews;

/// <summary>Where a pair stands. The numbers are stored: add, never change.</summary>
public enum ReviewState : short
{
    /// <summary>Waits for a clerk.</summary>
    Open = 1,

    /// <summary>Judged one person.</summary>
    Same = 2,

    /// <summary>Judged two people.</summary>
    Different = 3,

    /// <summary>Judged unsure: waits for more, behind those that nobody has looked at.</summary>
    Unsure = 4,

    /// <summary>A later version of the record, or of the roster, took its place.</summary>
    Superseded = 5,

    /// <summary>Linked without a clerk.</summary>
    Automatic = 6,
}
