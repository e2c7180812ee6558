using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace LowIncomeMonitor.Platform.EventLog.Postgres;

/// <summary>A member of a group on the PostgreSQL log. One session holds its locks and serves its reads.</summary>
internal sealed class PostgresLogReader : ILogReader
{
    private readonly PostgresReaderContext _context;
    private readonly WakeUpSubscription _wakeUp;
    private readonly SortedDictionary<TopicPartition, ReadCursor> _cursors = [];
    private readonly SemaphoreSlim _gate = new(1);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _beating;
    private GroupSession? _session;
    private IReadOnlyCollection<TopicPartition> _assignment = [];
    private long _coordinatedAt;
    private TopicPartition _last;

    public PostgresLogReader(PostgresReaderContext context)
    {
        _context = context;
        _wakeUp = context.WakeUp.Subscribe(context.Group);
        _beating = Task.Run(BeatAsync);
    }

    /// <inheritdoc/>
    public IReadOnlyCollection<TopicPartition> Assignment => Volatile.Read(ref _assignment);

    /// <inheritdoc/>
    public async Task<LogBatch?> ReadAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return await ReadHoldingAsync(cancellationToken);
        }
        catch
        {
            // Whatever went wrong, a session that is not whole has lost its locks: join again next time.
            if (_session is { Connection.FullState: not System.Data.ConnectionState.Open }) await LeaveAsync();
            throw;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public Task SeekAsync(TopicPartition partition, long position, CancellationToken cancellationToken)
    {
        if (_cursors.TryGetValue(partition, out var cursor)) cursor.Next = position;
        return Task.CompletedTask;
    }

    /// <summary>Nothing to tell: the lag of this log is measured from the stored positions themselves.</summary>
    public Task ReportProgressAsync(TopicPartition partition, long nextPosition, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _beating.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await LeaveAsync();
        _wakeUp.Dispose();
        _gate.Dispose();
        _stop.Dispose();
    }

    private async Task<LogBatch?> ReadHoldingAsync(CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            await CoordinateIfDueAsync(cancellationToken);
            var woken = _wakeUp.Next;
            if (NextWithMore() is null) await LookForEndsAsync(cancellationToken);
            while (NextWithMore() is { } cursor)
            {
                if (await FetchAsync(cursor, cancellationToken) is { } batch) return batch;
            }

            var left = _context.Options.EffectiveWait - Stopwatch.GetElapsedTime(began);
            if (left <= TimeSpan.Zero) return null;
            await Task.WhenAny(woken, Task.Delay(Shorter(left, _context.Times.CoordinateEvery), cancellationToken));
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private async Task CoordinateIfDueAsync(CancellationToken cancellationToken)
    {
        var due = _wakeUp.TakeGroupChange() || _session is null
            || Stopwatch.GetElapsedTime(_coordinatedAt) >= _context.Times.CoordinateEvery;
        if (!due) return;
        List<PostgresTopic> topics = [];
        foreach (var name in _context.Topics)
        {
            if (await _context.Catalogue.FindAsync(name, cancellationToken) is { } topic) topics.Add(topic);
        }

        _wakeUp.Follow(topics.Select(topic => topic.Id.ToString(CultureInfo.InvariantCulture)));
        _session ??= await GroupSession.JoinAsync(
            _context.Database, _context.Group, _context.Topics, _context.Times.MemberTimeout, cancellationToken);
        try
        {
            await _session.CoordinateAsync(topics, cancellationToken);
            await FollowAssignmentAsync(_session.Held, topics, cancellationToken);
        }
        catch
        {
            // Interrupted in the middle, the session may hold a lock it does not know of: nobody would read that partition.
            await LeaveAsync();
            throw;
        }

        _coordinatedAt = Stopwatch.GetTimestamp();
    }

    private async Task FollowAssignmentAsync(
        IReadOnlySet<TopicPartition> held, IReadOnlyList<PostgresTopic> topics, CancellationToken cancellationToken)
    {
        foreach (var lost in _cursors.Keys.Where(partition => !held.Contains(partition)).ToList())
        {
            _cursors.Remove(lost);
            _context.Logger.PartitionReleased(_context.Group, lost);
        }

        foreach (var gained in held.Where(partition => !_cursors.ContainsKey(partition)).Order())
        {
            var next = await _context.Positions.NextPositionAsync(_context.Group, gained, cancellationToken);
            _cursors[gained] = new(topics.Single(topic => topic.Name == gained.Topic), gained, next);
            _context.Logger.PartitionTaken(_context.Group, gained, next);
        }

        Volatile.Write(ref _assignment, [.. _cursors.Keys]);
    }

    // Round robin behind the partition read last, so that a busy one does not starve the others.
    private ReadCursor? NextWithMore()
    {
        ReadCursor? first = null;
        foreach (var cursor in _cursors.Values)
        {
            if (!cursor.HasMore) continue;
            if (cursor.Partition > _last) return cursor;
            first ??= cursor;
        }

        return first;
    }

    private async Task LookForEndsAsync(CancellationToken cancellationToken)
    {
        if (_session is null || _cursors.Count == 0) return;
        await using var command = new NpgsqlCommand(
            """
            select t.name, h.partition, h.next_position from platform.log_heads h
            join platform.log_topics t using (topic_id) where h.topic_id = any($1)
            """,
            _session.Connection);
        command.Parameters.Add(new() { Value = _cursors.Values.Select(cursor => cursor.Topic.Id).Distinct().ToArray() });
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            if (_cursors.TryGetValue(new(rows.GetString(0), rows.GetInt32(1)), out var cursor))
                cursor.KnownEnd = rows.GetInt64(2);
        }
    }

    private async Task<LogBatch?> FetchAsync(ReadCursor cursor, CancellationToken cancellationToken)
    {
        _last = cursor.Partition;
        var messages = await EntryQuery.ReadAsync(_session!.Connection, cursor, _context.Options, cancellationToken);
        if (messages.Count > 0)
        {
            if (messages[0].Position > cursor.Next) Skip(cursor, messages[0].Position);
            cursor.Next = messages[^1].Position + 1;
            return new(cursor.Partition, messages);
        }

        Skip(cursor, await EntryQuery.FirstKeptAsync(_session.Connection, cursor, cancellationToken) ?? cursor.KnownEnd);
        return null;
    }

    // Positions have no gaps but the one that retention leaves at the beginning.
    private void Skip(ReadCursor cursor, long kept)
    {
        _context.Logger.EntriesExpired(_context.Group, cursor.Partition, kept - cursor.Next);
        cursor.Next = kept;
    }

    // While a handler works nobody calls ReadAsync, and the member must not look frozen for that.
    private async Task BeatAsync()
    {
        using var timer = new PeriodicTimer(_context.Times.MemberTimeout / 6);
        while (await timer.WaitForNextTickAsync(_stop.Token))
        {
            await _gate.WaitAsync(_stop.Token);
            try
            {
                if (_session is { } session) await session.BeatAsync(_stop.Token);
            }
            catch (NpgsqlException failure)
            {
                _context.Logger.BeatFailed(_context.Group, failure.GetType().Name);
            }
            finally
            {
                _gate.Release();
            }
        }
    }

    private async Task LeaveAsync()
    {
        _cursors.Clear();
        Volatile.Write(ref _assignment, []);
        if (Interlocked.Exchange(ref _session, null) is { } session) await session.DisposeAsync();
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
