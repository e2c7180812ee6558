namespace LowIncomeMonitor.Simulation.Surroundings;

/// <summary>What is wrong with a spoiled row.</summary>
internal enum Spoil
{
    None,
    NameMissing,
    DateMissing,
    ImpossibleDate,
}
