using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Facts;

/// <summary>A disaster or accident struck the person.</summary>
/// <param name="Kind">fire, flood, traffic, drowning, work_accident, other.</param>
/// <param name="On">The day.</param>
/// <param name="EstimatedLoss">Estimated loss; null means unknown.</param>
public sealed record DisasterValue(string Kind, DateOnly On, Money? EstimatedLoss) : FactValue;
