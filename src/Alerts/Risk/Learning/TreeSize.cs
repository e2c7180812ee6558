namespace LowIncomeMonitor.Alerts.Risk.Learning;

/// <summary>A size of boosted trees that cross-validation may choose.</summary>
/// <param name="Leaves">Most leaves of a tree.</param>
/// <param name="LearningRate">How far each tree goes.</param>
/// <param name="MostTrees">Trees at most.</param>
/// <param name="LeastRows">Fewest rows of a leaf.</param>
/// <param name="RowShare">Share of the rows, drawn anew for each tree, that it grows on.</param>
internal sealed record TreeSize(int Leaves, double LearningRate, int MostTrees, int LeastRows, double RowShare = 1)
{
    // Stochastic gradient boosting (Friedman 2002): on few rows, trees that each see another part of them err less alike.
    private const double Part = 0.7;

    /// <summary>Small tables carry small trees and slow steps only.</summary>
    public static IReadOnlyList<TreeSize> For(int rows) => rows switch
    {
        < 3_000 => [new(3, 0.1, 200, 10, Part), new(6, 0.05, 200, 10, Part)],
        < 15_000 => [new(3, 0.1, 300, 15, Part), new(8, 0.1, 200, 15, Part)],
        _ => [new(3, 0.15, 400, 20), new(6, 0.15, 300, 20), new(16, 0.1, 300, 20)],
    };
}
