namespace LowIncomeMonitor.Simulation.Surroundings;

internal enum RowKind
{
    First,

    /// <summary>A later version of a record sent before.</summary>
    Correction,

    /// <summary>The same row again, to the letter.</summary>
    Resent,

    /// <summary>Rubbish that must land in quarantine.</summary>
    Spoiled,
}
