namespace LowIncomeMonitor.Domain.Policy;

/// <summary>What became of an edition of the law. The numbers are those of the table.</summary>
public enum GateStep
{
    /// <summary>Somebody put it forward; it waits.</summary>
    Proposed = 1,

    /// <summary>A second person put it in force.</summary>
    Approved = 2,

    /// <summary>Somebody decided against it.</summary>
    Rejected = 3,

    /// <summary>Who put it forward took it back.</summary>
    Withdrawn = 4,

    /// <summary>It was the first of this installation: there was no law before it that it could change.</summary>
    First = 5,

    /// <summary>It was taken without approval, because the installation is set up to do so.</summary>
    Unchecked = 6,
}
