using LowIncomeMonitor.Domain.Linkage.Scoring;

namespace LowIncomeMonitor.Domain.Linkage.Training;

/// <summary>One kind of pairs that training tells from unrelated people: matches, or related people.</summary>
internal sealed class PairClass
{
    /// <param name="outcomes">Outcome of each cell of each feature.</param>
    /// <param name="comparisons">Number of comparisons.</param>
    /// <param name="size">Pairs of this kind, before anything is known.</param>
    public PairClass(int[][] outcomes, int comparisons, double size)
    {
        Cells = Make(outcomes);
        Missed = Make(outcomes);
        Counts = Make(outcomes);
        (Rows, Levels, Size) = (new LevelTable(comparisons), new LevelTable(comparisons), size);
    }

    /// <summary>Pairs of this kind altogether.</summary>
    public double Size { get; set; }

    /// <summary>Share of them that blocking reaches.</summary>
    public double Reached { get; set; } = 1;

    /// <summary>Probabilities of the levels.</summary>
    public LevelTable Levels { get; }

    /// <summary>Distribution over the cells of each feature.</summary>
    public double[][] Cells { get; }

    /// <summary>Chance that a pair in a cell is reached by no key.</summary>
    public double[][] Missed { get; }

    /// <summary>Expected pairs of this kind in each cell, among the candidates that were counted.</summary>
    public double[][] Counts { get; }

    /// <summary>The same by levels, for comparisons that follow another.</summary>
    public LevelTable Rows { get; }

    /// <summary>Takes blocking to reach every pair of this kind.</summary>
    public void ReachAll()
    {
        Reached = 1;
        foreach (var missed in Missed)
            Array.Clear(missed);
    }

    public void ClearCounts()
    {
        Rows.Clear();
        foreach (var counts in Counts)
            Array.Clear(counts);
    }

    /// <summary>Distribution of the cells: pairs seen, and as many as blocking must have missed in each.</summary>
    /// <param name="share">Share of the candidates that were counted.</param>
    public void UpdateCells(double share)
    {
        for (var f = 0; f < Cells.Length; f++)
        {
            var total = 0.0;
            for (var cell = 0; cell < Cells[f].Length; cell++)
                total += Cells[f][cell] = Counts[f][cell] / share + Size * Cells[f][cell] * Missed[f][cell];
            for (var cell = 0; cell < Cells[f].Length; cell++)
                Cells[f][cell] /= total;
        }
    }

    /// <summary>Probabilities of the outcomes of a comparison, missing left out; not yet adding up to one.</summary>
    public double[] Marginal(int comparison, int levels, int[] outcomes)
    {
        var marginal = new double[levels];
        for (var cell = 0; cell < outcomes.Length; cell++)
        {
            if (outcomes[cell] < levels)
                marginal[outcomes[cell]] += Cells[comparison][cell];
        }

        return marginal;
    }

    private static double[][] Make(int[][] outcomes) => [.. outcomes.Select(cells => new double[cells.Length])];
}
