using Client = Confluent.Kafka;

namespace LowIncomeMonitor.Platform.EventLog.Kafka;

/// <summary>Entries of one partition that were fetched and wait to be read. Guarded by its reader's lock.</summary>
internal sealed class PartitionBuffer(Client.TopicPartition partition, long start)
{
    private readonly Queue<LogMessage> _waiting = new();

    public Client.TopicPartition Partition { get; } = partition;

    public long Bytes { get; private set; }

    public bool IsEmpty => _waiting.Count == 0;

    /// <summary>Fetching is stopped until the buffer is half empty.</summary>
    public bool Paused { get; set; }

    private long Start { get; set; } = start;

    /// <summary>Adds an entry; one from before the last seek is left out.</summary>
    public void Add(LogMessage message)
    {
        if (message.Position < Start) return;
        Start = message.Position + 1;
        Bytes += Held(message);
        _waiting.Enqueue(message);
    }

    public void Restart(long position)
    {
        _waiting.Clear();
        Bytes = 0;
        Start = position;
    }

    public LogBatch Take(TopicPartition partition, ReaderOptions options)
    {
        List<LogMessage> batch = [];
        var bytes = 0L;
        while (batch.Count < options.MaxBatch && _waiting.TryPeek(out var next))
        {
            bytes += Size(next);
            if (batch.Count > 0 && bytes > options.MaxBytes) break;
            batch.Add(_waiting.Dequeue());
            Bytes -= Held(next);
        }

        return new(partition, batch);
    }

    // About what the objects around the bytes take, so that many small entries are bounded too.
    private static int Held(LogMessage message) => Size(message) + 128;

    private static int Size(LogMessage message) => message.Key.Length + message.Value.Length;
}
