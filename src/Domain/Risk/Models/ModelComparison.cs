using LowIncomeMonitor.Domain.Risk.Measures;

namespace LowIncomeMonitor.Domain.Risk.Models;

/// <summary>The model in use beside another: by their cards, and by what both promised of the same households.</summary>
/// <param name="Champion">The model in use.</param>
/// <param name="Other">The other one.</param>
/// <param name="Promises">Promises of both that came due.</param>
/// <param name="ChampionSeen">How good the champion's were; null where there are none, or all had one outcome.</param>
/// <param name="OtherSeen">The same of the other.</param>
public sealed record ModelComparison(
    StoredModel Champion, StoredModel Other, int Promises, RiskMeasures? ChampionSeen, RiskMeasures? OtherSeen);
