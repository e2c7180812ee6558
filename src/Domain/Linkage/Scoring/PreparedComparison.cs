using System.Runtime.CompilerServices;
using LowIncomeMonitor.Domain.Linkage.Comparators;
using LowIncomeMonitor.Domain.Linkage.Models;
using LowIncomeMonitor.Domain.Linkage.Tables;

namespace LowIncomeMonitor.Domain.Linkage.Scoring;

/// <summary>
/// One comparison over all records: which value each record has, and the values prepared. Each distinct value is
/// prepared once.
/// </summary>
internal sealed class PreparedComparison
{
    /// <summary>Value id of records whose value is missing.</summary>
    public const int Missing = -1;

    private readonly IPreparedValues _values;
    private readonly byte[] _selfLevel;
    private readonly int _sameTerm;

    public PreparedComparison(ComparisonSpec spec, IComparator comparator, RecordSet records)
    {
        if (spec.Columns.Count != comparator.ColumnCount)
        {
            throw new ArgumentException(
                $"The comparison '{spec.Name}' names {spec.Columns.Count} columns, but '{spec.Comparator}' takes {comparator.ColumnCount}.");
        }

        (Spec, Comparator) = (spec, comparator);
        for (var level = 0; level < comparator.Levels.Count; level++)
            _sameTerm |= comparator.Levels[level].SameTerm ? 1 << level : 0;
        var columns = spec.Columns.Select(records.Column).ToArray();
        var tuples = columns.Length == 1 ? null : new DistinctTuples(columns, records.Count);
        ValueOf = tuples?.IdOf ?? columns[0].Codes.ToArray();
        var count = tuples?.Count ?? columns[0].Texts.Count;
        _values = comparator.Prepare(count, (index, texts) =>
        {
            for (var c = 0; c < columns.Length; c++)
                texts[c] = columns[c].Texts[tuples?.CodeOf(index, c) ?? index];
        });
        _selfLevel = new byte[count];
        for (var value = 0; value < count; value++)
            _selfLevel[value] = (byte)(_values.IsMissing(value) ? 0 : _values.Compare(value, value));
        for (var record = 0; record < ValueOf.Length; record++)
        {
            if (_values.IsMissing(ValueOf[record]))
                ValueOf[record] = Missing;
        }

        Terms = new TermShares(ValueOf, _values, records.LeftCount, null);
    }

    public ComparisonSpec Spec { get; }

    public IComparator Comparator { get; }

    /// <summary>Value id of each record, or <see cref="Missing"/>.</summary>
    public int[] ValueOf { get; }

    /// <summary>How common each value's term is.</summary>
    public TermShares Terms { get; private set; }

    /// <summary>Counts terms again, now that it is known which records are one entity.</summary>
    public void CountTerms(int[] entityOf, int lefts) => Terms = new TermShares(ValueOf, _values, lefts, entityOf);

    /// <summary>Whether an outcome says that both values are the same term.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool SameTerm(int outcome) => (_sameTerm >> outcome & 1) != 0;

    /// <summary>Level of two values that are not missing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Level(int left, int right) => left == right ? _selfLevel[left] : _values.Compare(left, right);
}
