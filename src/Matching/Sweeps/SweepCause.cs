namespace LowIncomeMonitor.Matching.Sweeps;

/// <summary>Why all households were evaluated.</summary>
public enum SweepCause
{
    /// <summary>As every night: windows pass without any record.</summary>
    Nightly = 1,

    /// <summary>Another edition of the law came into force.</summary>
    NewEdition = 2,

    /// <summary>Somebody asked for it.</summary>
    Asked = 3,
}
