using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Domain.Alerting;

/// <summary>Whether a case fits a filter: the same question in memory that a list asks the database.</summary>
public static class CaseFilterMatch
{
    /// <summary>True when the caller of the filter may see the case at all.</summary>
    public static bool IsVisible(CaseFilter filter, CaseView of) =>
        filter.VisibleRegions.Count == 0 || filter.VisibleRegions.Any(region => Contains(region, of.Region));

    /// <summary>True when the case is visible and fits every part of the filter.</summary>
    public static bool Matches(CaseFilter filter, CaseView of) =>
        IsVisible(filter, of)
        && (filter.Region is null || Contains(filter.Region, of.Region))
        && (filter.HouseholdId is null || filter.HouseholdId == of.HouseholdId)
        && (filter.ClaimedBy is null || filter.ClaimedBy == of.ClaimedBy)
        && (!filter.OverdueOnly || of.Overdue)
        && (filter.Levels.Count == 0 || filter.Levels.Contains(of.Level))
        && (filter.States.Count == 0 ? of.State != CaseState.Closed : filter.States.Contains(of.State))
        && (filter.Rules.Count == 0 || of.Findings.Any(f => filter.Rules.Contains(f.Rule.Value)))
        && (filter.Directions.Count == 0 || of.Findings.Any(f => filter.Directions.Contains(f.Direction)))
        && (filter.Programmes.Count == 0 || of.Programmes.Any(filter.Programmes.Contains));

    private static bool Contains(string region, string other) =>
        RegionCode.Parse(region) is { IsOk: true } outer
        && RegionCode.Parse(other) is { IsOk: true } inner
        && outer.Code.Contains(inner.Code);
}
