namespace LowIncomeMonitor.Domain.Linkage.Scoring;

/// <summary>
/// In which order comparisons are made, and how much those that follow can still add: a pair that can't reach the mark any
/// more needs no further comparison.
/// </summary>
internal sealed class ScoringOrder
{
    private readonly int[] _order;
    private readonly double[] _mostAfter;

    public ScoringOrder(PairScorer scorer)
    {
        var pairs = scorer.Pairs;
        var most = new double[pairs.Levels.Length];
        var range = new double[most.Length];
        for (var c = 0; c < most.Length; c++)
        {
            // A missing value adds nothing, so the most is never below zero.
            var least = 0.0;
            foreach (var row in WeightTable.RowsOf(c, pairs.Levels, pairs.Parents))
            {
                for (var level = 0; level < pairs.Levels[c]; level++)
                {
                    var bits = scorer.Weights.Match[c, row, level];
                    var rarity = pairs.Comparisons[c].SameTerm(level) ? Math.Max(0, pairs.Comparisons[c].Terms.MostRarityBits) : 0;
                    most[c] = Math.Max(most[c], bits + rarity);
                    least = Math.Min(least, bits);
                }
            }

            range[c] = most[c] - least;
        }

        _order = new int[most.Length];
        _mostAfter = new double[most.Length];
        var placed = new bool[most.Length];
        for (var at = 0; at < _order.Length; at++)
        {
            // What decides most comes first; a comparison never before the one that it follows.
            _order[at] = Enumerable.Range(0, most.Length)
                .Where(c => !placed[c] && (pairs.Parents[c] < 0 || placed[pairs.Parents[c]])).MaxBy(c => range[c]);
            placed[_order[at]] = true;
        }

        for (var at = _order.Length - 2; at >= 0; at--)
            _mostAfter[at] = _mostAfter[at + 1] + most[_order[at + 1]];
    }

    /// <summary>Comparisons in the order in which they are made.</summary>
    public ReadOnlySpan<int> Comparisons => _order;

    /// <summary>Most bits that the comparisons behind each one can add together.</summary>
    public ReadOnlySpan<double> MostAfter => _mostAfter;
}
