namespace LowIncomeMonitor.Domain.Policy;

/// <summary>What a change of law or rules does to findings, and to the work of the offices.</summary>
/// <param name="All">All households.</param>
/// <param name="ByRule">Households by rule, in order of rule; rules without a change are left out.</param>
/// <param name="ByGroup">By programme and area, such as "dibao rural".</param>
/// <param name="ByTown">By township.</param>
/// <param name="ExtraVisitsPerWeek">
/// Visits a week and township that come on top: each newly found household, over the working weeks that its level gives
/// for the visit.
/// </param>
public sealed record FindingEffect(
    FindingCounts All,
    IReadOnlyDictionary<string, FindingCounts> ByRule,
    IReadOnlyDictionary<string, FindingCounts> ByGroup,
    IReadOnlyDictionary<string, FindingCounts> ByTown,
    IReadOnlyDictionary<string, decimal> ExtraVisitsPerWeek);
