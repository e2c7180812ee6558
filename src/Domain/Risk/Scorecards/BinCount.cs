namespace LowIncomeMonitor.Domain.Risk.Scorecards;

/// <summary>A bin while bins are being made.</summary>
/// <param name="Rows">Training rows.</param>
/// <param name="Positives">Those with label 1.</param>
/// <param name="First">Smallest number.</param>
/// <param name="Last">Largest number.</param>
/// <param name="Levels">Positions of the words of a category; null for numbers.</param>
internal readonly record struct BinCount(int Rows, int Positives, double First, double Last, IReadOnlyList<int>? Levels = null)
{
    public double Rate => Rows == 0 ? 0 : (double)Positives / Rows;

    public BinCount With(BinCount next) =>
        new(Rows + next.Rows, Positives + next.Positives, First, next.Last, Levels is null ? null : [.. Levels, .. next.Levels!]);

    /// <summary>G: twice the log-likelihood that is lost when both have one rate.</summary>
    public double DistanceTo(BinCount other) =>
        2 * (Likelihood(Positives, Rows) + Likelihood(other.Positives, other.Rows)
            - Likelihood(Positives + other.Positives, Rows + other.Rows));

    private static double Likelihood(int positives, int rows) => Term(positives, rows) + Term(rows - positives, rows);

    private static double Term(int part, int rows) => part == 0 ? 0 : part * Math.Log((double)part / rows);
}
