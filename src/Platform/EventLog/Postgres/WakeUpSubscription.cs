using System.Collections.Frozen;

namespace LowIncomeMonitor.Platform.EventLog.Postgres;

/// <summary>One reader's interest in the ids of its topics, and in changes among the members of its group.</summary>
internal sealed class WakeUpSubscription(string group, Action<WakeUpSubscription> closed) : IDisposable
{
    private volatile FrozenSet<string> _topics = FrozenSet<string>.Empty;
    private TaskCompletionSource _next = NewSignal();
    private int _groupChanged;

    /// <summary>Ends at the next wake-up. Take it before looking for entries, or a wake-up in between is missed.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    public void Follow(IEnumerable<string> topics) => _topics = topics.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether members came or went since the last call.</summary>
    public bool TakeGroupChange() => Interlocked.Exchange(ref _groupChanged, 0) == 1;

    public void Hear(string subject)
    {
        if (subject == group) Interlocked.Exchange(ref _groupChanged, 1);
        else if (!_topics.Contains(subject)) return;
        Wake();
    }

    public void Wake() => Interlocked.Exchange(ref _next, NewSignal()).TrySetResult();

    public void Dispose() => closed(this);

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
