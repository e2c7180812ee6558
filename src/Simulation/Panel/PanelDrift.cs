namespace LowIncomeMonitor.Simulation.Panel;

/// <summary>What may go wrong with a model in use, one thing at a time.</summary>
public enum PanelDrift
{
    /// <summary>The process goes on as it was.</summary>
    None,

    /// <summary>Offices begin to write "partial" where they wrote "full" for the capacity to work; nothing else changes.</summary>
    LabourRecoded,

    /// <summary>A downturn: the same households fall back far more often.</summary>
    Downturn,

    /// <summary>Rural households fall back more often and urban ones less: what no input says.</summary>
    RuralOverlooked,
}
