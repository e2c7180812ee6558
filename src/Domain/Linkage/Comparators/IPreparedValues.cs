namespace LowIncomeMonitor.Domain.Linkage.Comparators;

/// <summary>Values that one comparator has prepared. Safe to read from many threads.</summary>
public interface IPreparedValues
{
    int Count { get; }

    /// <summary>Nothing to compare: the columns were empty or held nothing that the comparator understands.</summary>
    bool IsMissing(int index);

    /// <summary>
    /// Index of the level of two values of this list; neither may be missing. Allocates nothing.
    /// </summary>
    int Compare(int left, int right);

    /// <summary>The same against a value of another list that the same comparator prepared.</summary>
    int Compare(int left, IPreparedValues other, int right);

    /// <summary>
    /// What <see cref="ComparisonLevel.SameTerm"/> levels agree on, for counting how common it is; null when missing or
    /// when the comparator knows no terms.
    /// </summary>
    string? Term(int index);
}
