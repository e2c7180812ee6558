using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Records;

namespace LowIncomeMonitor.Simulation.Surroundings;

/// <summary>Makes the records of one register that concern nobody rostered.</summary>
internal interface IStrangerRecords
{
    /// <summary>Ages of the people this register is about.</summary>
    (int Youngest, int Oldest) Ages { get; }

    RegistryRecord Make(Dice dice, Mention who, DateOnly day);

    /// <summary>A later version of a record, as departments send corrections.</summary>
    RegistryRecord Correct(Dice dice, RegistryRecord record, DateOnly day);
}
