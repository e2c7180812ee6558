namespace LowIncomeMonitor.Domain.Risk.Trees;

/// <summary>
/// Boosted regression trees in flat arrays. A node sends a row left when its number is at most the threshold; a
/// negative child is a leaf, the complement of its position. Values are log-odds, tree weights multiplied in.
/// </summary>
/// <param name="Roots">For each tree its first node, or the complement of its only leaf.</param>
/// <param name="Features">By node the number that is compared.</param>
/// <param name="Thresholds">By node.</param>
/// <param name="Lefts">By node: where a row goes whose number is at most the threshold.</param>
/// <param name="Rights">By node: where the others go.</param>
/// <param name="Leaves">By leaf what it adds.</param>
/// <param name="Expected">By node the average over the training rows that reach it.</param>
/// <param name="Bias">Added once.</param>
public sealed record FlatTrees(
    int[] Roots, int[] Features, float[] Thresholds, int[] Lefts, int[] Rights, double[] Leaves, double[] Expected, double Bias)
{
    /// <summary>The sum over the first trees; all of them unless <paramref name="trees"/> says fewer.</summary>
    public double Score(ReadOnlySpan<float> numbers, int trees = int.MaxValue)
    {
        var score = Bias;
        var count = Math.Min(trees, Roots.Length);
        for (var t = 0; t < count; t++)
            score += Leaves[~LeafOf(t, numbers)];
        return score;
    }

    /// <summary>The complement of the leaf that a row reaches in a tree.</summary>
    public int LeafOf(int tree, ReadOnlySpan<float> numbers)
    {
        var at = Roots[tree];
        while (at >= 0)
            at = numbers[Features[at]] <= Thresholds[at] ? Lefts[at] : Rights[at];
        return at;
    }

    /// <summary>
    /// Adds what each number contributes: at every node of the row's path the change of the expected value goes to the
    /// number that was compared (Saabas, "Interpreting random forests", 2014). With the expected values of the roots
    /// they sum up to the score.
    /// </summary>
    public void Contribute(ReadOnlySpan<float> numbers, IReadOnlyList<int> owners, Span<double> into)
    {
        foreach (var root in Roots)
        {
            for (var at = root; at >= 0;)
            {
                var next = numbers[Features[at]] <= Thresholds[at] ? Lefts[at] : Rights[at];
                into[owners[Features[at]]] += ValueOf(next) - Expected[at];
                at = next;
            }
        }
    }

    /// <summary>Average score over the training rows.</summary>
    public double Average()
    {
        var sum = Bias;
        foreach (var root in Roots)
            sum += ValueOf(root);
        return sum;
    }

    /// <summary>The first trees alone.</summary>
    public FlatTrees First(int trees) => this with { Roots = Roots[..Math.Min(trees, Roots.Length)] };

    /// <summary>The same trees with expected values from the rows that they were trained on.</summary>
    public FlatTrees Expecting(IReadOnlyList<float[]> rows)
    {
        var leafRows = new int[Leaves.Length];
        foreach (var row in rows)
        {
            for (var t = 0; t < Roots.Length; t++)
                leafRows[~LeafOf(t, row)]++;
        }

        var expected = new double[Features.Length];
        foreach (var root in Roots)
            Expect(root, leafRows, expected);
        return this with { Expected = expected };
    }

    private double ValueOf(int at) => at >= 0 ? Expected[at] : Leaves[~at];

    private (double Sum, int Rows) Expect(int at, int[] leafRows, double[] expected)
    {
        if (at < 0)
            return (Leaves[~at] * leafRows[~at], leafRows[~at]);
        var left = Expect(Lefts[at], leafRows, expected);
        var right = Expect(Rights[at], leafRows, expected);
        var rows = left.Rows + right.Rows;
        expected[at] = rows == 0 ? 0 : (left.Sum + right.Sum) / rows;
        return (left.Sum + right.Sum, rows);
    }
}
