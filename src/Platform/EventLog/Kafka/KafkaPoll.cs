using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.ExceptionServices;
using Confluent.Kafka;
using Microsoft.Extensions.Logging;
using Client = Confluent.Kafka;

namespace LowIncomeMonitor.Platform.EventLog.Kafka;

/// <summary>The polling thread of one reader. The client is touched by this thread alone.</summary>
internal sealed class KafkaPoll : IAsyncDisposable
{
    private static readonly TimeSpan PollTime = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan ReportEvery = TimeSpan.FromSeconds(5);

    private readonly string _group;
    private readonly long _bufferBytes;
    private readonly IPositionSource _positions;
    private readonly ILogger _logger;
    private readonly IConsumer<byte[], byte[]> _consumer;
    private readonly Lock _lock = new();
    private readonly SortedDictionary<TopicPartition, PartitionBuffer> _buffers = [];
    private readonly Dictionary<TopicPartition, long> _reached = [];
    private readonly ConcurrentQueue<(Client.TopicPartitionOffset To, TaskCompletionSource Done)> _seeks = new();
    private readonly AutoResetEvent _drained = new(false);
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _filled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IReadOnlyCollection<TopicPartition> _assignment = [];
    private Exception? _failure;
    private TopicPartition _last;

    public KafkaPoll(
        KafkaEventLogOptions kafka, string? instance, string group, IReadOnlyCollection<string> topics,
        IPositionSource positions, ILogger logger)
    {
        _group = group;
        _bufferBytes = kafka.BufferBytes;
        _positions = positions;
        _logger = logger;
        _consumer = new ConsumerBuilder<byte[], byte[]>(KafkaSettings.Consumer(kafka, group, instance))
            .SetPartitionsAssignedHandler((_, gained) => Gain(gained))
            .SetPartitionsRevokedHandler((_, lost) => Lose(lost))
            .SetPartitionsLostHandler((_, lost) => Lose(lost))
            .SetErrorHandler((_, error) => Fail(error))
            .SetLogHandler((_, line) => logger.KafkaSays(line.Level.ToString(), line.Facility))
            .Build();
        _consumer.Subscribe(topics);
        new Thread(Run) { IsBackground = true, Name = $"kafka {group}" }.Start();
    }

    public IReadOnlyCollection<TopicPartition> Assignment => Volatile.Read(ref _assignment);

    /// <summary>Ends when something was fetched or went wrong since it was taken.</summary>
    public Task Filled => Volatile.Read(ref _filled).Task;

    public long BufferedBytes
    {
        get
        {
            lock (_lock) return _buffers.Values.Sum(buffer => buffer.Bytes);
        }
    }

    public LogBatch? TryTake(ReaderOptions options)
    {
        if (Volatile.Read(ref _failure) is { } failure) ExceptionDispatchInfo.Throw(failure);
        lock (_lock)
        {
            // Round robin behind the partition read last, so that a busy one does not starve the others.
            var full = _buffers.Where(buffer => !buffer.Value.IsEmpty).Select(buffer => buffer.Key).ToList();
            if (full.Count == 0) return null;
            var next = full.FindIndex(partition => partition > _last);
            _last = full[Math.Max(0, next)];
            var buffer = _buffers[_last];
            var batch = buffer.Take(_last, options);
            if (buffer.Bytes <= _bufferBytes / 2) _drained.Set();
            return batch;
        }
    }

    public Task SeekAsync(Client.TopicPartitionOffset to)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _seeks.Enqueue((to, done));
        if (_ended.Task.IsCompleted) done.TrySetResult();
        return done.Task;
    }

    public void Report(TopicPartition partition, long next)
    {
        lock (_lock) _reached[partition] = next;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _ended.Task;
        _drained.Dispose();
        _stop.Dispose();
    }

    private void Run()
    {
        var reported = Stopwatch.GetTimestamp();
        try
        {
            while (!_stop.IsCancellationRequested)
            {
                Poll();
                while (_seeks.TryDequeue(out var seek)) Seek(seek.To, seek.Done);
                ResumeDrained();
                if (Stopwatch.GetElapsedTime(reported) < ReportEvery) continue;
                ReportReached();
                reported = Stopwatch.GetTimestamp();
            }

            ReportReached();
        }
        catch (Exception failure)
        {
            // Thrown on a thread it would end the process; the loop that reads gets it instead.
            Fail(failure);
        }
        finally
        {
            Close();
        }
    }

    private void Poll()
    {
        ConsumeResult<byte[], byte[]>? result;
        try
        {
            result = _consumer.Consume(PollTime);
        }
        catch (ConsumeException failure) when (!failure.Error.IsFatal)
        {
            // For one partition or topic, e.g. one not made yet; the client goes on by itself.
            _logger.KafkaError(_group, failure.Error.Code.ToString(), false);
            return;
        }

        if (result?.Message is null) return;
        var partition = new TopicPartition(result.Topic, result.Partition.Value);
        bool wasEmpty, isFull;
        lock (_lock)
        {
            if (!_buffers.TryGetValue(partition, out var buffer)) return;
            wasEmpty = buffer.IsEmpty;
            buffer.Add(new(
                partition, result.Offset.Value, new(result.Message.Timestamp.UtcDateTime, TimeSpan.Zero),
                result.Message.Key ?? [], result.Message.Value ?? []));
            isFull = !buffer.Paused && buffer.Bytes >= _bufferBytes;
        }

        // Whoever waits has found every buffer empty.
        if (wasEmpty) Signal();
        if (isFull) PauseUnlessDrained(partition);
    }

    // A pause throws away what the client has fetched ahead, so a handler that is only a little slower is waited for.
    private void PauseUnlessDrained(TopicPartition partition)
    {
        var began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began) < Patience && IsFull(partition) && !_stop.IsCancellationRequested)
            _drained.WaitOne(Patience / 10);
        lock (_lock)
        {
            if (!_buffers.TryGetValue(partition, out var buffer) || buffer.Bytes < _bufferBytes) return;
            _consumer.Pause([buffer.Partition]);
            buffer.Paused = true;
        }
    }

    private bool IsFull(TopicPartition partition)
    {
        lock (_lock) return _buffers.TryGetValue(partition, out var buffer) && buffer.Bytes > _bufferBytes / 2;
    }

    private void ResumeDrained()
    {
        lock (_lock)
        {
            foreach (var buffer in _buffers.Values.Where(buffer => buffer.Paused && buffer.Bytes <= _bufferBytes / 2))
            {
                _consumer.Resume([buffer.Partition]);
                buffer.Paused = false;
            }
        }
    }

    private void Seek(Client.TopicPartitionOffset to, TaskCompletionSource done)
    {
        try
        {
            lock (_lock)
            {
                if (_buffers.TryGetValue(new(to.Topic, to.Partition.Value), out var buffer))
                {
                    _consumer.Seek(to);
                    buffer.Restart(to.Offset.Value);
                }
            }

            done.TrySetResult();
        }
        catch (KafkaException failure)
        {
            done.TrySetException(failure);
        }
    }

    // Called inside Consume, which must know the positions before it returns. The wait is on a thread that is there to
    // block; the look-up runs on the pool.
    private IEnumerable<Client.TopicPartitionOffset> Gain(IReadOnlyList<Client.TopicPartition> gained)
    {
        var starts = new Dictionary<Client.TopicPartition, long>();
        using var known = new ManualResetEventSlim();
        Exception? failure = null;
        _ = Task.Run(async () =>
        {
            try
            {
                foreach (var partition in gained)
                {
                    starts[partition] = await _positions.NextPositionAsync(
                        _group, new(partition.Topic, partition.Partition.Value), _stop.Token);
                }
            }
            catch (Exception error)
            {
                failure = error;
            }

            known.Set();
        });
        known.Wait();
        if (failure is not null) ExceptionDispatchInfo.Throw(failure);
        lock (_lock)
        {
            foreach (var (partition, start) in starts)
                _buffers[new(partition.Topic, partition.Partition.Value)] = new(partition, start);
            Volatile.Write(ref _assignment, [.. _buffers.Keys]);
        }

        return [.. starts.Select(start => new Client.TopicPartitionOffset(start.Key, start.Value))];
    }

    private void Lose(IReadOnlyList<Client.TopicPartitionOffset> lost)
    {
        lock (_lock)
        {
            foreach (var one in lost)
            {
                var partition = new TopicPartition(one.Topic, one.Partition.Value);
                _buffers.Remove(partition);
                _reached.Remove(partition);
            }

            Volatile.Write(ref _assignment, [.. _buffers.Keys]);
        }
    }

    // Committing for a partition that is no longer assigned would put the group's offset back, so Lose forgets it.
    private void ReportReached()
    {
        List<Client.TopicPartitionOffset> reached;
        lock (_lock)
        {
            reached = [.. _reached.Where(one => _buffers.ContainsKey(one.Key))
                .Select(one => new Client.TopicPartitionOffset(one.Key.Topic, one.Key.Partition, one.Value))];
            _reached.Clear();
        }

        if (reached.Count == 0) return;
        try
        {
            _consumer.Commit(reached);
        }
        catch (KafkaException failure)
        {
            _logger.ReportFailed(_group, failure.Error.Code.ToString());
        }
    }

    private void Fail(Error error)
    {
        _logger.KafkaError(_group, error.Code.ToString(), error.IsFatal);
        if (error.IsFatal) Fail(new KafkaException(error));
    }

    private void Fail(Exception failure)
    {
        Interlocked.CompareExchange(ref _failure, failure, null);
        Signal();
    }

    private void Signal() => Interlocked
        .Exchange(ref _filled, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    private void Close()
    {
        try
        {
            _consumer.Close();
        }
        catch (KafkaException failure)
        {
            _logger.KafkaError(_group, failure.Error.Code.ToString(), false);
        }

        _consumer.Dispose();
        while (_seeks.TryDequeue(out var seek)) seek.Done.TrySetResult();
        _ended.SetResult();
    }
}
