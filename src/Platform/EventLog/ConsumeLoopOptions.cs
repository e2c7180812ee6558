namespace LowIncomeMonitor.Platform.EventLog;

/// <summary>One consumer of the log.</summary>
/// <param name="Group">The consumer group, e.g. "matching".</param>
/// <param name="Topics">What it reads.</param>
public sealed record ConsumeLoopOptions(string Group, IReadOnlyCollection<string> Topics)
{
    /// <summary>How batches are formed.</summary>
    public ReaderOptions Reader { get; init; } = new();

    /// <summary>Members of the group in this process, each with a loop and a database connection or two of its own.</summary>
    public int Parallelism { get; init; } = 1;

    /// <summary>How long the batch in hand may still take after a stop was asked for.</summary>
    public TimeSpan DrainTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>What happens after failures.</summary>
    public FailurePolicy Policy { get; init; } = new();
}
