using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace LowIncomeMonitor.Platform.EventLog;

/// <summary>Keeps a loop's state and says once when it gets stuck and once when it is free again.</summary>
internal sealed class LoopProgress(string loop, TimeProvider clock, ILogger logger)
{
    private ConsumeLoopState _state = new(ConsumeLoopStatus.New, clock.GetUtcNow());
    private long _stuckSince;
    private int _attempts;

    public ConsumeLoopState State => Volatile.Read(ref _state);

    public void Started() => Change(State with { Assignment = [] }, ConsumeLoopStatus.Running);

    public void Assigned(IReadOnlyCollection<TopicPartition> assignment)
    {
        if (!ReferenceEquals(State.Assignment, assignment)) Volatile.Write(ref _state, State with { Assignment = assignment });
    }

    public void Retrying(Exception failure)
    {
        if (_attempts++ == 0)
        {
            _stuckSince = Stopwatch.GetTimestamp();
            logger.LoopInterrupted(loop, Name(failure));
        }

        Change(State with { Failure = Name(failure) }, ConsumeLoopStatus.Retrying);
    }

    public void Succeeded()
    {
        if (_attempts == 0) return;
        logger.LoopResumed(loop, Stopwatch.GetElapsedTime(_stuckSince).TotalSeconds, _attempts);
        _attempts = 0;
        Change(State with { Failure = null }, ConsumeLoopStatus.Running);
    }

    public void Committed(LogBatch batch, bool quarantined)
    {
        var now = clock.GetUtcNow();
        var count = batch.Messages.Count;
        Volatile.Write(ref _state, State with
        {
            LastCommitAt = now,
            LastLag = now - batch.Messages[^1].AppendedAt,
            Handled = State.Handled + (quarantined ? 0 : count),
            Quarantined = State.Quarantined + (quarantined ? count : 0),
        });
    }

    public void Ended(Exception? failure) => Change(
        State with { Failure = failure is null ? null : Name(failure), Assignment = [] },
        failure is null ? ConsumeLoopStatus.Stopped : ConsumeLoopStatus.Faulted);

    /// <summary>The type and, of PostgreSQL, the code: neither can hold a value of an entry.</summary>
    public static string Name(Exception failure) => failure is Npgsql.PostgresException known
        ? $"{nameof(Npgsql.PostgresException)} {known.SqlState}"
        : failure.GetType().Name;

    private void Change(ConsumeLoopState state, ConsumeLoopStatus status) => Volatile.Write(
        ref _state, state.Status == status ? state : state with { Status = status, Since = clock.GetUtcNow() });
}
