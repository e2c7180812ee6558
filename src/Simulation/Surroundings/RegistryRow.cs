using LowIncomeMonitor.Simulation.Records;

namespace LowIncomeMonitor.Simulation.Surroundings;

internal readonly record struct RegistryRow(RegistryRecord Record, RowKind Kind, Spoil Spoil = Spoil.None)
{
    /// <summary>Planned around a rostered person; every other row concerns nobody rostered.</summary>
    public bool ConcernsRoster => Record.Mentions.Any(m => m.Subject is not null);
}
