namespace LowIncomeMonitor.Domain.Risk.Scorecards;

/// <summary>What a scorecard is fitted with.</summary>
/// <param name="MostBins">Most bins of a column, missing and unseen not counted.</param>
/// <param name="LeastDistance">G below which neighbours are merged; 3.84 and 10.83 are 5 % and 0.1 % by chance.</param>
/// <param name="Ridge">Penalty on the squares of the weights.</param>
/// <param name="LeastRows">Fewest rows of a bin.</param>
/// <param name="LeastShare">Smallest share of the rows that a bin holds.</param>
public sealed record ScorecardOptions(
    int MostBins, double LeastDistance, double Ridge, int LeastRows = 20, double LeastShare = 0.003)
{
    /// <summary>What cross-validation chooses from: from fine to coarse.</summary>
    public static IReadOnlyList<ScorecardOptions> Candidates { get; } =
        [new(24, 3.84, 1), new(12, 3.84, 10), new(12, 10.83, 1), new(6, 10.83, 10)];
}
