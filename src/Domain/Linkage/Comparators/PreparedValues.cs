namespace LowIncomeMonitor.Domain.Linkage.Comparators;

/// <summary>Prepared values side by side, so that the engine reaches one by an index and a comparison by one call.</summary>
internal sealed class PreparedValues<TValue> : IPreparedValues
{
    private readonly Comparator<TValue> _comparator;
    private readonly TValue[] _values;
    private readonly bool[] _present;

    public PreparedValues(Comparator<TValue> comparator, int count, ValueReader read)
    {
        (_comparator, _values, _present) = (comparator, new TValue[count], new bool[count]);
        var columns = new string[comparator.ColumnCount];
        for (var i = 0; i < count; i++)
        {
            read(i, columns);
            _present[i] = comparator.TryPrepare(columns, out _values[i]);
        }
    }

    public int Count => _values.Length;

    public bool IsMissing(int index) => !_present[index];

    public int Compare(int left, int right) => _comparator.Compare(in _values[left], in _values[right]);

    public int Compare(int left, IPreparedValues other, int right) =>
        _comparator.Compare(in _values[left], in ((PreparedValues<TValue>)other)._values[right]);

    public string? Term(int index) => _present[index] ? _comparator.Term(in _values[index]) : null;
}
