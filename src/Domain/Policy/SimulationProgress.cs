namespace LowIncomeMonitor.Domain.Policy;

/// <summary>How far a simulation is.</summary>
/// <param name="Households">Households done.</param>
/// <param name="Of">Households in all.</param>
public sealed record SimulationProgress(long Households, long Of);
