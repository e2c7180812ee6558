using LowIncomeMonitor.Platform.EventLog;

namespace LowIncomeMonitor.Ingestion.Tests;

/// <summary>A log on which the process dies at a given append: before it, or after it and before the position is stored.</summary>
internal sealed class CrashingLog(IEventLog inner) : IEventLog
{
    /// <summary>Appends that still work; none fails while it is null.</summary>
    public int? AppendsLeft { get; set; }

    public bool AfterAppending { get; set; }

    public string Kind => inner.Kind;

    public Task EnsureTopicsAsync(IReadOnlyCollection<TopicSpec> topics, CancellationToken cancellationToken) =>
        inner.EnsureTopicsAsync(topics, cancellationToken);

    public async Task AppendAsync(string topic, IReadOnlyList<LogEntry> entries, CancellationToken cancellationToken)
    {
        var dies = AppendsLeft-- == 0;
        if (dies && !AfterAppending)
            throw new SimulatedCrashException();
        await inner.AppendAsync(topic, entries, cancellationToken);
        if (dies)
            throw new SimulatedCrashException();
    }

    public ILogReader OpenReader(
        string group, IReadOnlyCollection<string> topics, IPositionSource positions, ReaderOptions options) =>
        inner.OpenReader(group, topics, positions, options);

    public Task<IReadOnlyDictionary<TopicPartition, long>> EndPositionsAsync(string topic, CancellationToken cancellationToken) =>
        inner.EndPositionsAsync(topic, cancellationToken);

    // The harness disposes the log itself.
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
