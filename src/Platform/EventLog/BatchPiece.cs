using LowIncomeMonitor.Platform.Quarantine;

namespace LowIncomeMonitor.Platform.EventLog;

/// <summary>Entries that are tried together, or one entry on its way to quarantine.</summary>
internal sealed class BatchPiece(LogBatch batch, RefusedInput? refused = null)
{
    private readonly Dictionary<FailureRule, int> _failures = [];

    public LogBatch Batch { get; } = batch;

    /// <summary>What to keep in quarantine instead of handling the entry.</summary>
    public RefusedInput? Refused { get; } = refused;

    public int Count => Batch.Messages.Count;

    /// <summary>Counts a failure and says how many there were by the same rule.</summary>
    public int Failed(FailureRule rule) => _failures[rule] = _failures.GetValueOrDefault(rule) + 1;

    /// <summary>The entries from one index up to before another; null when there are none.</summary>
    public BatchPiece? Slice(int from, int to) =>
        from >= to ? null : new(Batch with { Messages = [.. Batch.Messages.Skip(from).Take(to - from)] });

    /// <summary>One entry as refused input.</summary>
    public BatchPiece Refuse(int index, string group, string reasonCode, string reason)
    {
        var message = Batch.Messages[index];
        var parts = Batch.Partition.Topic.Split('.');
        return new(
            Batch with { Messages = [message] },
            new(
                Source: parts is ["registry", var source, ..] ? source : "",
                Channel: "log",
                Provenance: $"{group}: {message.Partition}@{message.Position}",
                Field: "",
                reasonCode,
                reason,
                message.Key,
                message.Value));
    }
}
