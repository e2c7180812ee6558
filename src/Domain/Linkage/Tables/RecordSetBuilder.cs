namespace LowIncomeMonitor.Domain.Linkage.Tables;

/// <summary>
/// Takes the rows of one or two tables and makes a <see cref="RecordSet"/>: keeps the columns that are asked for, and of
/// the others only their share in the hash of the row.
/// </summary>
/// <param name="columns">Names of the columns that will be used.</param>
public sealed class RecordSetBuilder(IEnumerable<string> columns)
{
    private readonly ColumnBuilder[] _columns = [.. columns.Distinct(StringComparer.Ordinal).Select(name => new ColumnBuilder(name))];
    private readonly List<ulong> _hashes = [];
    private readonly List<int> _rows = [];
    private readonly List<bool> _right = [];
    private int _lefts;
    private ulong _hash;

    /// <summary>Index under which <see cref="Cell"/> takes the cells of a column; -1 when the column is not used.</summary>
    public int IndexOf(string name) => Array.FindIndex(_columns, column => column.Name == name);

    /// <summary>Adds a cell of the row that is being built.</summary>
    /// <param name="column">Index of the column, or -1 for a column that only takes part in the hash.</param>
    /// <param name="name">Name of the column, so that the order of columns does not matter.</param>
    /// <param name="text">The cell; blanks at its ends are dropped.</param>
    public void Cell(int column, string name, ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (!text.IsEmpty)
            _hash += ContentHash.Mix(ContentHash.Of(name), ContentHash.Of(text));
        if (column >= 0)
            _columns[column].Set(text);
    }

    /// <summary>Ends the row.</summary>
    public void EndRow(TableSide side)
    {
        foreach (var column in _columns)
            column.EndRow();
        _hashes.Add(_hash);
        _right.Add(side == TableSide.Right);
        _rows.Add(side == TableSide.Left ? _lefts++ : _rows.Count - _lefts);
        _hash = 0;
    }

    /// <summary>The records, sorted by side and content. The builder can't be used afterwards.</summary>
    public RecordSet Build()
    {
        var order = Enumerable.Range(0, _rows.Count).ToArray();
        var keys = order.Select(i => (Right: _right[i], Hash: _hashes[i])).ToArray();
        Array.Sort(keys, order);
        var columns = new Dictionary<string, TextColumn>(StringComparer.Ordinal);
        foreach (var column in _columns)
            columns.Add(column.Name, column.Build(order));
        return new RecordSet(columns, [.. order.Select(i => _rows[i])], [.. keys.Select(key => key.Hash)], _lefts);
    }

    private sealed class ColumnBuilder
    {
        private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal) { [""] = 0 };
        private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
        private readonly List<string> _texts = [""];
        private readonly List<int> _codes = [];
        private int _code;

        public ColumnBuilder(string name)
        {
            Name = name;
            _lookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        }

        public string Name { get; }

        public void Set(ReadOnlySpan<char> text)
        {
            if (_lookup.TryGetValue(text, out _code))
                return;
            var added = text.ToString();
            _code = _texts.Count;
            _texts.Add(added);
            _known.Add(added, _code);
        }

        public void EndRow()
        {
            _codes.Add(_code);
            _code = 0;
        }

        public TextColumn Build(int[] order)
        {
            // Codes are given anew in the order of the records, so that not even they tell how the file was sorted.
            var texts = new List<string>(_texts.Count) { "" };
            var again = new int[_texts.Count];
            var codes = new int[order.Length];
            for (var i = 0; i < order.Length; i++)
            {
                var code = _codes[order[i]];
                if (code > 0 && again[code] == 0)
                {
                    again[code] = texts.Count;
                    texts.Add(_texts[code]);
                }

                codes[i] = again[code];
            }

            return new TextColumn(Name, codes, [.. texts]);
        }
    }
}
