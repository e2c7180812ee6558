namespace LowIncomeMonitor.Alerts.Risk.Learning;

/// <summary>A size of boosted trees that cross-validation may choose.</summary>
/// <param name="Leaves">Most leaves of a tree.</param>
/// <param name="LearningRate">How far each tree goes.</param>
/// <param name="MostTrees">Trees at most.</param>
/// <param name="LeastRows">Fewest rows of a leaf.</param>
internal sealed record TreeSize(int Leaves, double LearningRate, int MostTrees, int LeastRows)
{
    /// <summary>Small tables carry small trees and slow steps only.</summary>
    public static IReadOnlyList<TreeSize> For(int rows) => rows switch
    {
        < 3_000 => [new(3, 0.1, 200, 10), new(6, 0.05, 200, 10)],
        < 15_000 => [new(3, 0.1, 300, 15), new(8, 0.1, 200, 15)],
        _ => [new(3, 0.15, 400, 20), new(6, 0.15, 300, 20), new(16, 0.1, 300, 20)],
    };
}
