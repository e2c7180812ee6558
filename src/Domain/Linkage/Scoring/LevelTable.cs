namespace LowIncomeMonitor.Domain.Linkage.Scoring;

/// <summary>
/// A number for each level of each comparison; for a comparison that follows another, one for each outcome of that other
/// too (its row). Laid out flat, so that a look-up is one addition.
/// </summary>
internal sealed class LevelTable(int comparisons)
{
    private const int Square = Outcomes.Count * Outcomes.Count;

    private readonly double[] _cells = new double[comparisons * Square];

    public double this[int comparison, int row, int outcome]
    {
        get => _cells[comparison * Square + row * Outcomes.Count + outcome];
        set => _cells[comparison * Square + row * Outcomes.Count + outcome] = value;
    }

    /// <summary>The outcomes of one row.</summary>
    public Span<double> Row(int comparison, int row) =>
        _cells.AsSpan(comparison * Square + row * Outcomes.Count, Outcomes.Count);

    public void Clear() => Array.Clear(_cells);

    /// <summary>Row of a comparison in a pattern: the outcome of the comparison that it follows, or 0.</summary>
    public static int RowOf(ulong pattern, int parent) => parent < 0 ? 0 : Outcomes.Of(pattern, parent);
}
