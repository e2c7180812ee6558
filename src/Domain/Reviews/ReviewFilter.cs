namespace LowIncomeMonitor.Domain.Reviews;

/// <summary>Which pairs a list shows. Empty lists restrict nothing, except the regions that the caller may see.</summary>
public sealed record ReviewFilter
{
    /// <summary>Regions that the caller may see, each with everything below it; empty shows nothing.</summary>
    public required IReadOnlyList<string> VisibleRegions { get; init; }

    /// <summary>A region and everything below it; null means all.</summary>
    public string? Region { get; init; }

    /// <summary>Kinds of pairs.</summary>
    public IReadOnlyList<ReviewKind> Kinds { get; init; } = [];

    /// <summary>States; empty means those that wait: open and unsure.</summary>
    public IReadOnlyList<ReviewState> States { get; init; } = [];

    /// <summary>Registers from which the records came.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];
}
