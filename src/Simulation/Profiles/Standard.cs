namespace LowIncomeMonitor.Simulation.Profiles;

/// <summary>Monthly lines per person in force from a day on, for some counties; none named means all of the profile.</summary>
internal sealed record Standard(
    DateOnly From,
    IReadOnlyList<int> Counties,
    StandardAmounts Urban,
    StandardAmounts Rural);
