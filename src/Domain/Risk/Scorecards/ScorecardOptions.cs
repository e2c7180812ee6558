namespace LowIncomeMonitor.Domain.Risk.Scorecards;

/// <summary>What a scorecard is fitted with.</summary>
/// <param name="MostBins">Most bins of a column, missing and unseen not counted.</param>
/// <param name="LeastDistance">G below which neighbours are merged; 2.71, 3.84 and 10.83 are 10 %, 5 % and 0.1 % by chance.</param>
/// <param name="Ridge">Penalty on the squares of the weights.</param>
/// <param name="Pull">How strongly bins are held to where the regression puts them, in units of p (1 - p) a row; null keeps them there.</param>
/// <param name="LeastRows">Fewest rows of a bin.</param>
/// <param name="LeastShare">Smallest share of the rows that a bin holds.</param>
public sealed record ScorecardOptions(
    int MostBins, double LeastDistance, double Ridge, double? Pull, int LeastRows = 20, double LeastShare = 0.003)
{
    /// <summary>What cross-validation chooses from: from fine to coarse.</summary>
    public static IReadOnlyList<ScorecardOptions> Candidates { get; } =
        [new(24, 2.71, 1, 5), new(16, 3.84, 1, 20), new(12, 3.84, 10, null), new(6, 10.83, 10, 20), new(6, 10.83, 10, null)];
}
