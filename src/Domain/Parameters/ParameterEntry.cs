using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Domain.Parameters;

/// <summary>A value as a pack gives it.</summary>
/// <param name="Region">Region of the pack; the default value means the whole country.</param>
/// <param name="Area">Urban or rural; null means both.</param>
/// <param name="Value">The value.</param>
public sealed record ParameterEntry(RegionCode Region, AreaKind? Area, ParameterValue Value);
