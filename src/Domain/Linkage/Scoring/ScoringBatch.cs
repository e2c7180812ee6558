namespace LowIncomeMonitor.Domain.Linkage.Scoring;

/// <summary>
/// Scores pairs in batches, comparison by comparison, and drops a pair as soon as it can't reach the mark. Gives for every
/// pair above the mark exactly what <see cref="PairScorer"/> gives.
/// </summary>
internal sealed class ScoringBatch(PairScorer scorer, ScoringOrder order, double keepBits)
{
    // Sums in another order differ in their last digits: a pair at the very mark must not be lost to that.
    private const double Slack = 1e-6;

    private readonly int[] _left = new int[PairBatch.Capacity];
    private readonly int[] _right = new int[PairBatch.Capacity];
    private readonly ulong[] _patterns = new ulong[PairBatch.Capacity];
    private readonly double[] _bits = new double[PairBatch.Capacity];
    private List<ScoredPair> _kept = [];
    private int _count;

    /// <summary>Pairs scored so far.</summary>
    public long Compared { get; private set; }

    /// <summary>Begins a new list of pairs to keep.</summary>
    public List<ScoredPair> Begin() => _kept = [];

    public void Add(int left, int right)
    {
        _left[_count] = left;
        _right[_count] = right;
        if (++_count == PairBatch.Capacity)
            Flush();
    }

    /// <summary>Scores what has been added.</summary>
    public void Flush()
    {
        Compared += _count;
        Array.Clear(_patterns, 0, _count);
        Array.Fill(_bits, scorer.Weights.MatchPrior, 0, _count);
        var alive = _count;
        for (var at = 0; at < order.Comparisons.Length && alive > 0; at++)
            alive = Compare(order.Comparisons[at], keepBits - order.MostAfter[at] - Slack, alive);
        for (var i = 0; i < alive; i++)
        {
            var bits = scorer.Bits(_patterns[i], _left[i], _right[i]);
            if (bits >= keepBits)
                _kept.Add(new ScoredPair(_left[i], _right[i], bits));
        }

        _count = 0;
    }

    /// <summary>Makes one comparison of the first pairs and moves those that stay to the front; gives their number.</summary>
    private int Compare(int comparison, double mark, int count)
    {
        var (pairs, parent) = (scorer.Pairs, scorer.Pairs.Parents[comparison]);
        var stay = 0;
        for (var i = 0; i < count; i++)
        {
            var (left, right, pattern, bits) = (_left[i], _right[i], _patterns[i], _bits[i]);
            var outcome = pairs.Outcome(comparison, left, right);
            if (outcome != Outcomes.Missing)
            {
                var row = LevelTable.RowOf(pattern, parent);
                bits += scorer.Weights.Match[comparison, row, outcome];
                // What values add to a level that is no agreement on a term is never positive: no need to look.
                if (bits >= mark || pairs.Comparisons[comparison].SameTerm(outcome))
                    bits += scorer.Rarity(comparison, row, outcome, left, right);
            }

            if (bits < mark)
                continue;
            (_left[stay], _right[stay], _bits[stay]) = (left, right, bits);
            _patterns[stay++] = pattern | Outcomes.At(comparison, outcome);
        }

        return stay;
    }
}
