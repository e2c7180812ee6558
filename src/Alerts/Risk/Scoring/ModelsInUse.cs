using LowIncomeMonitor.Domain.Risk.Scoring;

namespace LowIncomeMonitor.Alerts.Risk.Scoring;

/// <summary>The models that score at present.</summary>
/// <param name="Champion">The one whose word counts.</param>
/// <param name="Challengers">Those that score in shadow, in order of id.</param>
internal sealed record ModelsInUse(HouseholdModel Champion, IReadOnlyList<HouseholdModel> Challengers);
