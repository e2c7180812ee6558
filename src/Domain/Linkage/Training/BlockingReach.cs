namespace LowIncomeMonitor.Domain.Linkage.Training;

/// <summary>
/// How blocking selects among matches. Matches that agree on a key are the only ones that training sees, so what it counts is
/// biased toward agreement on the keys' columns; this says by how much. Features are taken as independent given a match, as
/// everywhere in the model.
/// </summary>
/// <remarks>
/// By inclusion and exclusion: the chance that all keys of a set hold is a product over the features, and the chance that
/// none holds is the sum of these over all sets, with alternating signs.
/// </remarks>
internal sealed class BlockingReach
{
    private readonly int[][] _keysLeft;
    private readonly int _sets;
    private readonly double[] _products;
    private readonly double[] _shares;

    /// <param name="cells">Which keys each cell of each feature leaves possible.</param>
    public BlockingReach(FeatureCells cells)
    {
        _keysLeft = [.. Enumerable.Range(0, cells.Features).Select(cells.KeysLeftBy)];
        _sets = 1 << cells.Keys;
        (_products, _shares) = (new double[_sets], new double[_sets]);
    }

    /// <summary>For each cell of each feature, the chance that a match in this cell is reached by no key.</summary>
    /// <param name="cells">Distribution of matches over the cells of each feature.</param>
    /// <param name="missed">Takes the answers.</param>
    /// <returns>Chance that a match is reached at all.</returns>
    public double Missed(double[][] cells, double[][] missed)
    {
        Array.Fill(_products, 1);
        for (var f = 0; f < cells.Length; f++)
        {
            FillShares(f, cells[f]);
            for (var set = 0; set < _sets; set++)
                _products[set] *= _shares[set];
        }

        var reached = 1.0;
        for (var f = 0; f < cells.Length; f++)
        {
            FillShares(f, cells[f]);
            var byKeys = new Dictionary<int, double>();
            reached = 0;
            for (var cell = 0; cell < cells[f].Length; cell++)
            {
                if (!byKeys.TryGetValue(_keysLeft[f][cell], out missed[f][cell]))
                    byKeys.Add(_keysLeft[f][cell], missed[f][cell] = MissedWith(_keysLeft[f][cell]));
                reached += cells[f][cell] * (1 - missed[f][cell]);
            }
        }

        return reached;
    }

    /// <summary>For each set of keys, the share of matches whose feature leaves all of them possible.</summary>
    private void FillShares(int feature, double[] cells)
    {
        Array.Clear(_shares);
        for (var cell = 0; cell < cells.Length; cell++)
            _shares[_keysLeft[feature][cell]] += cells[cell];
        // Sums over all larger sets, one key at a time.
        for (var key = 1; key < _sets; key <<= 1)
        {
            for (var set = 0; set < _sets; set++)
            {
                if ((set & key) == 0)
                    _shares[set] += _shares[set | key];
            }
        }
    }

    /// <summary>Chance that no key holds when one feature leaves only these possible, the other features as they are.</summary>
    private double MissedWith(int keys)
    {
        var sum = 0.0;
        for (var set = keys; ; set = (set - 1) & keys)
        {
            // A share of zero: no match leaves these keys possible, nor does the one in question.
            if (_shares[set] > 0)
                sum += (int.PopCount(set) & 1) == 0 ? _products[set] / _shares[set] : -_products[set] / _shares[set];
            if (set == 0)
                return Math.Clamp(sum, 0, 1);
        }
    }
}
