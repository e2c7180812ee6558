using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace LowIncomeMonitor.Domain.Risk.Tables;

/// <summary>
/// Rows of inputs with a 0/1 label, by column. A value is a number, the position of a category's word, or not a number
/// where it is missing.
/// </summary>
public sealed class RiskTable
{
    private readonly double[][] _values;
    private readonly bool[] _label;

    /// <exception cref="ArgumentException">Columns and label differ in length.</exception>
    public RiskTable(IReadOnlyList<RiskColumn> columns, double[][] values, bool[] label)
    {
        if (columns.Count != values.Length || values.Any(v => v.Length != label.Length))
            throw new ArgumentException("Every column must have as many values as the label.");
        Columns = columns;
        _values = values;
        _label = label;
        Positives = label.Count(l => l);
    }

    public IReadOnlyList<RiskColumn> Columns { get; }

    public int Rows => _label.Length;

    /// <summary>Rows whose label is 1.</summary>
    public int Positives { get; }

    /// <summary>Share of rows whose label is 1.</summary>
    public double Rate => Rows == 0 ? double.NaN : (double)Positives / Rows;

    public ReadOnlySpan<bool> Label => _label;

    public ReadOnlySpan<double> Values(int column) => _values[column];

    /// <summary>Copies one row, in order of columns.</summary>
    public void CopyRow(int row, Span<double> into)
    {
        for (var c = 0; c < _values.Length; c++)
            into[c] = _values[c][row];
    }

    /// <summary>The given rows, in the given order.</summary>
    public RiskTable Select(IReadOnlyList<int> rows)
    {
        var values = Array.ConvertAll(_values, column => rows.Select(r => column[r]).ToArray());
        return new(Columns, values, [.. rows.Select(r => _label[r])]);
    }

    /// <summary>The same rows without some columns.</summary>
    public RiskTable Without(IReadOnlySet<string> names)
    {
        var kept = Enumerable.Range(0, Columns.Count).Where(c => !names.Contains(Columns[c].Name)).ToArray();
        return new([.. kept.Select(c => Columns[c])], [.. kept.Select(c => _values[c])], _label);
    }

    /// <summary>
    /// The rows as a model with its own columns reads them: by name, a category's words by the model's list.
    /// </summary>
    /// <exception cref="RiskDataException">A column is missing, or holds words where the model wants numbers.</exception>
    public RiskTable For(IReadOnlyList<RiskColumn> columns)
    {
        if (ReferenceEquals(columns, Columns))
            return this;
        var byName = Enumerable.Range(0, Columns.Count).ToDictionary(c => Columns[c].Name, StringComparer.Ordinal);
        return new(columns, [.. columns.Select(wanted => Read(wanted, byName))], _label);
    }

    /// <summary>
    /// The rows in an order that depends on their content alone, so that whoever shuffles a file gets the same model.
    /// </summary>
    public RiskTable InOrderOfContent()
    {
        var order = Enumerable.Range(0, Rows).ToArray();
        var keys = Array.ConvertAll(order, ContentKey);
        Array.Sort(order, (a, b) => keys[a] != keys[b] ? keys[a].CompareTo(keys[b]) : CompareRows(a, b));
        return Select(order);
    }

    /// <summary>SHA-256 over columns, values and label in order of content, as hexadecimal digits.</summary>
    public string Hash()
    {
        var ordered = InOrderOfContent();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var column in Columns)
            hash.AppendData(Encoding.UTF8.GetBytes($"{column.Name}\0{(int)column.Kind}\0{string.Join('\u001F', column.Levels)}\n"));
        Span<byte> bytes = stackalloc byte[8];
        for (var r = 0; r < Rows; r++)
        {
            foreach (var column in ordered._values)
            {
                BinaryPrimitives.WriteInt64LittleEndian(bytes, Bits(column[r]));
                hash.AppendData(bytes);
            }

            bytes[0] = ordered._label[r] ? (byte)1 : (byte)0;
            hash.AppendData(bytes[..1]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // All ways of writing "missing" are one, and so are the two zeros.
    private static long Bits(double value) =>
        double.IsNaN(value) ? long.MinValue : BitConverter.DoubleToInt64Bits(value == 0 ? 0 : value);

    private ulong ContentKey(int row)
    {
        var key = _label[row] ? 0x9E3779B97F4A7C15UL : 0UL;
        foreach (var column in _values)
            key = Mix(key ^ (ulong)Bits(column[row]));
        return key;
    }

    // splitmix64's finaliser: the same on every runtime, which string and array hashes are not.
    private static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15UL;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }

    private int CompareRows(int a, int b)
    {
        foreach (var column in _values)
        {
            var order = Bits(column[a]).CompareTo(Bits(column[b]));
            if (order != 0)
                return order;
        }

        return _label[a].CompareTo(_label[b]);
    }

    private double[] Read(RiskColumn wanted, Dictionary<string, int> byName)
    {
        if (!byName.TryGetValue(wanted.Name, out var at))
            throw new RiskDataException($"The column {wanted.Name} is missing; the model was trained with it. Add it, empty where unknown.");
        var own = Columns[at];
        if (own.Kind == wanted.Kind)
            return wanted.Kind == ColumnKind.Number ? _values[at] : Translated(_values[at], own, wanted);

        // A column without any value reads as numbers; missing is missing whatever the kind.
        if (_values[at].All(double.IsNaN))
            return _values[at];
        if (wanted.Kind == ColumnKind.Number)
            throw new RiskDataException($"The column {wanted.Name} holds words; the model was trained with numbers there.");
        var words = wanted.Levels.Select((word, code) => (word, code)).ToDictionary(p => p.word, p => p.code, StringComparer.Ordinal);
        return Array.ConvertAll(_values[at], v => double.IsNaN(v) ? v
            : words.TryGetValue(NumberText.Of(v), out var code) ? code : wanted.Unseen);
    }

    private static double[] Translated(double[] values, RiskColumn own, RiskColumn wanted)
    {
        var words = wanted.Levels.Select((word, code) => (word, code)).ToDictionary(p => p.word, p => p.code, StringComparer.Ordinal);
        var codes = own.Levels.Select(word => words.TryGetValue(word, out var code) ? code : wanted.Unseen).ToArray();
        return Array.ConvertAll(values, v => double.IsNaN(v) ? v : own.Has(v) ? codes[(int)v] : wanted.Unseen);
    }
}
