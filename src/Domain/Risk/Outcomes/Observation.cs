using LowIncomeMonitor.Domain.Risk.Features;

namespace LowIncomeMonitor.Domain.Risk.Outcomes;

/// <summary>A household as it was known on a day.</summary>
/// <param name="HouseholdId">The household.</param>
/// <param name="On">The day.</param>
/// <param name="Values">Features in order of the catalogue.</param>
/// <param name="Groups">Its groups.</param>
public sealed record Observation(string HouseholdId, DateOnly On, double[] Values, RiskGroups Groups);
