using LowIncomeMonitor.Domain.Facts;

namespace LowIncomeMonitor.Matching.In;

/// <summary>What a record says and when it holds in the world.</summary>
internal sealed record ReadFact(FactValue Value, DateOnly? ValidFrom, DateOnly? ValidTo);
