using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Records;

namespace LowIncomeMonitor.Simulation.Surroundings;

/// <summary>Strangers' records of a register that differ from the planned ones in nothing but the person.</summary>
internal sealed class SheetStrangers(
    (int Youngest, int Oldest) ages, Func<Dice, Mention, DateOnly, RegistryRecord> make,
    Func<RegistryRecord, DateOnly, RegistryRecord> correct) : IStrangerRecords
{
    public (int Youngest, int Oldest) Ages => ages;

    public RegistryRecord Make(Dice dice, Mention who, DateOnly day) => make(dice, who, day);

    public RegistryRecord Correct(Dice dice, RegistryRecord record, DateOnly day) =>
        correct(record, day) with { Version = 2, ReportedOn = day };
}
