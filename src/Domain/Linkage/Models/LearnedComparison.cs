namespace LowIncomeMonitor.Domain.Linkage.Models;

/// <summary>
/// Probabilities of the levels of a comparison among matches (m) and among pairs that are no match (u). A comparison that
/// follows another has one row for each level of that other one, and a last row for when it is missing.
/// </summary>
/// <param name="Name">The comparison.</param>
/// <param name="Levels">Codes of the levels, best first: training and use must mean the same ones.</param>
/// <param name="M">Rows of m; one row unless the comparison follows another.</param>
/// <param name="U">Rows of u.</param>
/// <param name="R">Rows of the same among related people; empty where the data show none.</param>
public sealed record LearnedComparison(
    string Name, IReadOnlyList<string> Levels, IReadOnlyList<IReadOnlyList<double>> M, IReadOnlyList<IReadOnlyList<double>> U,
    IReadOnlyList<IReadOnlyList<double>> R);
