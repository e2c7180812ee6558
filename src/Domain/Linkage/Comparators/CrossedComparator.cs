using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Linkage.Comparators;

/// <summary>
/// Another comparator, and a level "crossed" below equal: each side's value stands in the other side's neighbouring column,
/// as when given name and surname were exchanged. Takes one column more than the comparator it wraps: the neighbour.
/// </summary>
/// <remarks>Both crossings must hold; one alone is what two relatives easily have.</remarks>
internal sealed class CrossedComparator<TValue>(Comparator<TValue> inner) : Comparator<CrossedValue<TValue>>
{
    private static readonly ComparisonLevel s_crossed =
        new("crossed", new BilingualText("与相邻栏互换", "exchanged with the neighbouring column"));

    public override string Kind => inner.Kind;

    public override int ColumnCount => inner.ColumnCount + 1;

    public override IReadOnlyList<ComparisonLevel> Levels { get; } = [inner.Levels[0], s_crossed, .. inner.Levels.Skip(1)];

    public override IReadOnlyList<string> KeyParts => inner.KeyParts;

    public override bool TryPrepare(ReadOnlySpan<string> columns, out CrossedValue<TValue> value)
    {
        var present = inner.TryPrepare(columns[..^1], out var own);
        var hasNeighbour = inner.TryPrepare(columns[^1..], out var neighbour);
        value = new CrossedValue<TValue>(own, neighbour, hasNeighbour);
        return present;
    }

    public override int Compare(in CrossedValue<TValue> left, in CrossedValue<TValue> right)
    {
        var level = inner.Compare(in left.Own, in right.Own);
        if (level == 0)
            return 0;
        return left.HasNeighbour && right.HasNeighbour && Agree(left.Own, right.Neighbour) && Agree(left.Neighbour, right.Own)
            ? 1
            : level + 1;
    }

    public override string? Term(in CrossedValue<TValue> value) => inner.Term(in value.Own);

    private bool Agree(in TValue left, in TValue right) => inner.Compare(in left, in right) < inner.Levels.Count - 1;
}
