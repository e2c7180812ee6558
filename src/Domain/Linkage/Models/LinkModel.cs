namespace LowIncomeMonitor.Domain.Linkage.Models;

/// <summary>
/// Everything that decides a linkage: what people write (comparisons, blocking keys, what kind of answer is wanted) and
/// what was learnt from data. One readable file, see <see cref="LinkModelJson"/>.
/// </summary>
public sealed record LinkModel
{
    public required string Name { get; init; }

    public required IReadOnlyList<ComparisonSpec> Comparisons { get; init; }

    /// <summary>Keys by which candidates are sought.</summary>
    public IReadOnlyList<BlockingKeySpec> Blocking { get; init; } = [];

    /// <summary>Whether further keys are chosen from the data, as many as there is room for.</summary>
    public bool ChooseKeys { get; init; }

    /// <summary>Between two tables, a record has at most one counterpart.</summary>
    public bool OneToOne { get; init; }

    /// <summary>
    /// Least share of right ones among the links that a run gives, as the model expects it; null balances wrong links
    /// against missed ones (highest expected F1).
    /// </summary>
    public double? ExpectedPrecision { get; init; }

    /// <summary>What training found; null before.</summary>
    public LearnedModel? Learned { get; init; }

    /// <summary>Columns that a run needs, each once.</summary>
    public IReadOnlyList<string> Columns =>
    [
        .. Comparisons.SelectMany(comparison => comparison.Columns)
            .Concat(Blocking.SelectMany(key => key.Parts).Select(part => part.Column)).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Index of the comparison that each one follows; -1 for none.</summary>
    public int[] Parents() =>
    [
        .. Comparisons.Select(c => c.Follows is null ? -1 : Comparisons.Select(other => other.Name).ToList().IndexOf(c.Follows)),
    ];
}
