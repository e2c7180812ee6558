namespace LowIncomeMonitor.Domain.Alerting;

/// <summary>Which cases to show. Null or empty does not restrict.</summary>
public sealed record CaseFilter
{
    /// <summary>Regions that the caller may see, each with everything below it; empty means all.</summary>
    public IReadOnlyList<string> VisibleRegions { get; init; } = [];

    /// <summary>Region and everything below it.</summary>
    public string? Region { get; init; }

    public IReadOnlyList<Level> Levels { get; init; } = [];

    /// <summary>Empty means every state but closed.</summary>
    public IReadOnlyList<CaseState> States { get; init; } = [];

    public IReadOnlyList<string> Rules { get; init; } = [];

    public IReadOnlyList<Rules.RuleDirection> Directions { get; init; } = [];

    public bool OverdueOnly { get; init; }

    public string? ClaimedBy { get; init; }

    public IReadOnlyList<string> Programmes { get; init; } = [];

    public string? HouseholdId { get; init; }
}
