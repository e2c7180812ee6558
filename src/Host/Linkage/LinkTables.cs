using LowIncomeMonitor.Domain.Linkage.Tables;
using LowIncomeMonitor.Platform.Files;

namespace LowIncomeMonitor.Host.Linkage;

/// <summary>Reads the tables of a linkage; remembers the line and the id of each row, for the answer.</summary>
internal sealed class LinkTables
{
    private readonly RecordSetBuilder _builder;
    private readonly string[] _wanted;
    private readonly string? _idColumn;
    private readonly List<(long Line, string Id)>[] _rows = [[], []];

    /// <param name="columns">Columns that the model and the truth name.</param>
    /// <param name="idColumn">Column whose value names a row in the answer; the first one unless given.</param>
    public LinkTables(IEnumerable<string> columns, string? idColumn)
    {
        _wanted = [.. columns.Distinct(StringComparer.OrdinalIgnoreCase)];
        (_builder, _idColumn) = (new RecordSetBuilder(_wanted), idColumn);
    }

    /// <summary>Rows that cannot be taken apart into cells; they are left out.</summary>
    public int Malformed { get; private set; }

    public RecordSet Build() => _builder.Build();

    /// <summary>Line and id of a row of a table.</summary>
    public (long Line, string Id) Row(TableSide side, int row) => _rows[(int)side - 1][row];

    /// <param name="path">csv, xlsx or jsonl.</param>
    /// <param name="side">Which table it is.</param>
    /// <param name="encoding">Its encoding; told from its content unless given.</param>
    /// <param name="progress">Takes the bytes read so far, now and then.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ArgumentException">A column is missing.</exception>
    public async Task ReadAsync(
        string path, TableSide side, string? encoding, Action<long> progress, CancellationToken cancellationToken)
    {
        var facts = await FileFacts.ReadAsync(path, encoding, cancellationToken);
        using var file = FileRows.Open(path, facts);
        if (file.Format == FileFormat.JsonLines)
        {
            ReadJson(path, file, side, progress, cancellationToken);
            return;
        }

        var header = file.ReadHeader().Select(name => name.Trim().TrimStart('\uFEFF')).ToArray();
        var names = header.Select(name => _wanted.FirstOrDefault(w => w.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? name).ToArray();
        if (_wanted.Except(names).ToList() is { Count: > 0 } missing)
            throw new ArgumentException($"{path} has no column {string.Join(", ", missing)}. It has {string.Join(", ", header)}.");
        var id = _idColumn is null ? 0 : Array.FindIndex(header, name => name.Equals(_idColumn, StringComparison.OrdinalIgnoreCase));
        if (id < 0)
            throw new ArgumentException($"{path} has no column {_idColumn} for --id. It has {string.Join(", ", header)}.");
        var indexes = names.Select(_builder.IndexOf).ToArray();
        foreach (var row in file.Rest())
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress(file.BytesRead);
            List<string>? split = null;
            if (row.Cells is null && !CsvCells.TrySplit(row.Text, header.Length, out split))
            {
                Malformed++;
                continue;
            }

            IReadOnlyList<string> cells = row.Cells ?? (IReadOnlyList<string>)split!;
            for (var c = 0; c < header.Length && c < cells.Count; c++)
                _builder.Cell(indexes[c], names[c], cells[c]);
            _builder.EndRow(side);
            _rows[(int)side - 1].Add((row.LineNo, id < cells.Count ? cells[id].Trim() : ""));
        }
    }

    private void ReadJson(string path, FileRows file, TableSide side, Action<long> progress, CancellationToken cancellationToken)
    {
        var met = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var idColumn = _idColumn;
        foreach (var row in file.Rest())
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress(file.BytesRead);
            if (JsonCells.Read(row.Text) is not { } cells)
            {
                Malformed++;
                continue;
            }

            idColumn ??= cells.Count > 0 ? cells[0].Name : null;
            var id = "";
            foreach (var (written, text) in cells)
            {
                var name = _wanted.FirstOrDefault(w => w.Equals(written, StringComparison.OrdinalIgnoreCase)) ?? written;
                met.Add(name);
                _builder.Cell(_builder.IndexOf(name), name, text);
                id = written.Equals(idColumn, StringComparison.OrdinalIgnoreCase) ? text.Trim() : id;
            }

            _builder.EndRow(side);
            _rows[(int)side - 1].Add((row.LineNo, id));
        }

        if (_wanted.Where(name => !met.Contains(name)).ToList() is { Count: > 0 } missing)
            throw new ArgumentException($"{path} has no property {string.Join(", ", missing)}. It has {string.Join(", ", met)}.");
    }
}
