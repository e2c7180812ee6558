namespace LowIncomeMonitor.Domain.Linkage.Scoring;

/// <summary>
/// Weights in bits: log2 of how much likelier an outcome is among matches than among other pairs (Fellegi and Sunter
/// 1969). A missing value weighs nothing.
/// </summary>
internal sealed class WeightTable
{
    private readonly LevelTable _bits;
    private readonly LevelTable _ratios;
    private readonly int[] _parents;

    /// <param name="m">Probabilities among matches, positive at every level.</param>
    /// <param name="u">Probabilities among other pairs, positive at every level.</param>
    /// <param name="levels">Levels of each comparison.</param>
    /// <param name="parents">Comparison that each one follows, or -1.</param>
    public WeightTable(LevelTable m, LevelTable u, int[] levels, int[] parents)
    {
        (_bits, _ratios, _parents) = (new LevelTable(levels.Length), new LevelTable(levels.Length), parents);
        for (var c = 0; c < levels.Length; c++)
        {
            foreach (var row in RowsOf(c, levels, parents))
            {
                for (var level = 0; level < levels[c]; level++)
                {
                    _ratios[c, row, level] = m[c, row, level] / u[c, row, level];
                    _bits[c, row, level] = Math.Log2(_ratios[c, row, level]);
                }
            }
        }
    }

    public double this[int comparison, int row, int outcome] => _bits[comparison, row, outcome];

    /// <summary>How much likelier an outcome is: the weight before the logarithm is taken.</summary>
    public double Ratio(int comparison, int row, int outcome) => _ratios[comparison, row, outcome];

    /// <summary>Sum of the weights of a pattern, without what the rarity of terms adds.</summary>
    public double Of(ulong pattern)
    {
        var bits = 0.0;
        for (var c = 0; c < _parents.Length; c++)
            bits += _bits[c, LevelTable.RowOf(pattern, _parents[c]), Outcomes.Of(pattern, c)];
        return bits;
    }

    /// <summary>Rows that a comparison uses: the outcomes of the comparison that it follows, missing last; else row 0.</summary>
    public static IEnumerable<int> RowsOf(int comparison, int[] levels, int[] parents) => parents[comparison] < 0
        ? [0]
        : Enumerable.Range(0, levels[parents[comparison]]).Append(Outcomes.Missing);
}
