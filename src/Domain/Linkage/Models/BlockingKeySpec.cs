namespace LowIncomeMonitor.Domain.Linkage.Models;

/// <summary>A blocking key: records that agree on all of its parts are compared.</summary>
public sealed record BlockingKeySpec(IReadOnlyList<BlockingPartSpec> Parts)
{
    public override string ToString() => string.Join(" + ", Parts);

    public bool Equals(BlockingKeySpec? other) => other is not null && Parts.SequenceEqual(other.Parts);

    public override int GetHashCode() => Parts.Aggregate(0, HashCode.Combine);
}
