namespace LowIncomeMonitor.Domain.Linkage.Comparators;

/// <summary>
/// One way of comparing the values of a feature. Write one by deriving from <see cref="Comparator{TValue}"/>, and add it
/// to <see cref="ComparatorCatalogue"/>.
/// </summary>
public interface IComparator
{
    /// <summary>Name in model files, such as <c>jaro_winkler</c>.</summary>
    string Kind { get; }

    /// <summary>Columns that make one value; most take one, a name in two columns takes two.</summary>
    int ColumnCount { get; }

    /// <summary>Closed list of outcomes, best first, <see cref="ComparisonLevel.Differs"/> last. At most 15.</summary>
    IReadOnlyList<ComparisonLevel> Levels { get; }

    /// <summary>
    /// Key parts by which values that are nearly equal may still meet, as model files write them, coarsest last; when a model
    /// leaves the choice of blocking keys to training, keys are made of these, on the first column.
    /// </summary>
    IReadOnlyList<string> KeyParts { get; }

    /// <summary>Prepares many values once, so that comparing them later costs no allocation and no parsing.</summary>
    /// <param name="count">How many values there are.</param>
    /// <param name="read">Writes the columns of one value; an empty text is a missing column.</param>
    IPreparedValues Prepare(int count, ValueReader read);

    /// <summary>
    /// The same comparator for a column whose values get exchanged with those of a neighbouring column, which is taken as one
    /// column more: a level "crossed" follows the best one.
    /// </summary>
    IComparator Crosswise();
}
