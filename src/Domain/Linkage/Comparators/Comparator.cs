namespace LowIncomeMonitor.Domain.Linkage.Comparators;

/// <summary>
/// Base of all comparators: says how a value is prepared, once, and how two prepared values compare, billions of times.
/// </summary>
/// <typeparam name="TValue">
/// A prepared value: a small struct of numbers where possible, since a million of them lie in one array.
/// </typeparam>
/// <remarks>
/// The laws that every comparator keeps, and that <c>ComparatorLaws</c> of the tests checks: the level is one of the
/// list; comparing is symmetric; a value compared with itself is never at the last level.
/// </remarks>
public abstract class Comparator<TValue> : IComparator
{
    public abstract string Kind { get; }

    public virtual int ColumnCount => 1;

    public abstract IReadOnlyList<ComparisonLevel> Levels { get; }

    public virtual IReadOnlyList<string> KeyParts => ["whole"];

    /// <summary>False when the value is missing: nothing written, or nothing that can be understood.</summary>
    public abstract bool TryPrepare(ReadOnlySpan<string> columns, out TValue value);

    /// <summary>Index of the level of two values. Allocates nothing, symmetric.</summary>
    public abstract int Compare(in TValue left, in TValue right);

    /// <summary>The text whose rarity counts when two values are at a <see cref="ComparisonLevel.SameTerm"/> level.</summary>
    public virtual string? Term(in TValue value) => null;

    public IPreparedValues Prepare(int count, ValueReader read) => new PreparedValues<TValue>(this, count, read);

    public IComparator Crosswise() => new CrossedComparator<TValue>(this);
}
