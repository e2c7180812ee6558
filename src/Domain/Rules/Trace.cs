namespace LowIncomeMonitor.Domain.Rules;

/// <summary>The steps of one evaluation, in the order in which they were taken. Stored with the finding.</summary>
public sealed record Trace(IReadOnlyList<TraceStep> Steps)
{
    public static readonly Trace Empty = new([]);

    public bool Equals(Trace? other) => other is not null && Steps.SequenceEqual(other.Steps);

    public override int GetHashCode() =>
        Steps.Aggregate(new HashCode(), (hash, step) => { hash.Add(step); return hash; }).ToHashCode();
}
