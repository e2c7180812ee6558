namespace LowIncomeMonitor.Api.Indicators;

/// <summary>
/// Hides small counts, and beside them as many others as it takes that no hidden count follows from the sum and the
/// visible counts of a line. Ends, because a round that hides nothing more is the last one.
/// </summary>
internal sealed class SmallCells
{
    private readonly IReadOnlyList<IReadOnlyDictionary<string, long>> _rows;
    private readonly int _below;
    private readonly HashSet<Cell> _hidden = [];

    private SmallCells(IReadOnlyList<IReadOnlyDictionary<string, long>> rows, int below) => (_rows, _below) = (rows, below);

    /// <summary>The cells to hide.</summary>
    public static IReadOnlySet<Cell> Hide(
        IReadOnlyList<IReadOnlyDictionary<string, long>> rows, IReadOnlyList<SumLine> lines, int below)
    {
        var table = new SmallCells(rows, below);
        table._hidden.UnionWith(
            rows.SelectMany((row, index) => row.Keys.Select(column => new Cell(index, column))).Where(table.IsSmall));
        bool again;
        do
        {
            again = false;
            foreach (var line in lines)
                again |= table.Protect(line);
        }
        while (again);
        return table._hidden;
    }

    private bool Protect(SumLine line)
    {
        if (line.Parts.Count == 0)
            return false;
        var before = _hidden.Count;
        while (IsTold(line) && Next(line) is { } next)
            _hidden.Add(next);
        return _hidden.Count > before;
    }

    // One unknown follows by subtraction. Several unknown parts follow when the rest is as small or as large as small
    // counts can add up to: two hidden counts with a rest of 2 are 1 and 1.
    private bool IsTold(SumLine line)
    {
        var parts = line.Parts.Where(_hidden.Contains).ToList();
        if (_hidden.Contains(line.Sum))
            return parts.Count == 0;
        if (parts.Count <= 1)
            return parts.Count == 1;
        var rest = parts.Sum(Count);
        return rest == parts.Count || (parts.All(IsSmall) && rest == parts.Count * (_below - 1L));
    }

    // The smallest part, because it tells the reader least; the sum only when no part is left.
    private Cell? Next(SumLine line) =>
        line.Parts.Where(cell => Count(cell) > 0 && !_hidden.Contains(cell))
            .OrderBy(Count).ThenBy(cell => cell.Row).ThenBy(cell => cell.Column, StringComparer.Ordinal)
            .Append(line.Sum).Where(cell => Count(cell) > 0 && !_hidden.Contains(cell))
            .Cast<Cell?>().FirstOrDefault();

    private long Count(Cell cell) => _rows[cell.Row].GetValueOrDefault(cell.Column);

    private bool IsSmall(Cell cell) => Count(cell) is var count && count > 0 && count < _below;
}
