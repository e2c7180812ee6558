using System.Globalization;
using Npgsql;

namespace LowIncomeMonitor.Platform.EventLog.Postgres;

/// <summary>Numbers entries and writes them by binary COPY inside a given transaction.</summary>
internal sealed class LogAppender(DayPartitions days, TimeProvider clock)
{
    /// <summary>The channel on which appenders wake readers; the payload is the topic's id or a group's name.</summary>
    public const string Channel = "platform_log";

    private int _spread;

    public async Task AppendAsync(
        NpgsqlTransaction transaction, PostgresTopic topic, IReadOnlyList<LogEntry> entries,
        CancellationToken cancellationToken)
    {
        if (entries.Count == 0) return;
        var now = clock.GetUtcNow();
        var day = DateOnly.FromDateTime(now.UtcDateTime);
        await days.EnsureAsync(topic, day, cancellationToken);

        var byPartition = Route(topic, entries);
        var next = await TakePositionsAsync(transaction, topic, byPartition, cancellationToken);
        await using var copy = await EntryCopy.BeginAsync(transaction.Connection!, topic, now, cancellationToken);
        for (var partition = 0; partition < byPartition.Length; partition++)
        {
            foreach (var index in byPartition[partition])
                await copy.WriteAsync(partition, next[partition]++, entries[index], cancellationToken);
        }

        await copy.CompleteAsync(cancellationToken);
    }

    private List<int>[] Route(PostgresTopic topic, IReadOnlyList<LogEntry> entries)
    {
        var byPartition = new List<int>[topic.Partitions];
        for (var partition = 0; partition < byPartition.Length; partition++) byPartition[partition] = [];
        for (var index = 0; index < entries.Count; index++)
        {
            var key = entries[index].Key.Span;
            var partition = key.IsEmpty
                ? (int)((uint)Interlocked.Increment(ref _spread) % (uint)topic.Partitions)
                : KeyPartitioner.PartitionOf(key, topic.Partitions);
            byPartition[partition].Add(index);
        }

        return byPartition;
    }

    // Heads are taken in the order of partitions, so that two appenders of one topic never wait for each other in a ring.
    private static async Task<long[]> TakePositionsAsync(
        NpgsqlTransaction transaction, PostgresTopic topic, List<int>[] byPartition, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(transaction.Connection, transaction);
        for (var partition = 0; partition < byPartition.Length; partition++)
        {
            if (byPartition[partition].Count == 0) continue;
            batch.BatchCommands.Add(new(
                """
                update platform.log_heads set next_position = next_position + $3
                where topic_id = $1 and partition = $2 returning partition, next_position - $3
                """)
            {
                Parameters =
                {
                    new() { Value = topic.Id },
                    new() { Value = partition },
                    new() { Value = (long)byPartition[partition].Count },
                },
            });
        }

        batch.BatchCommands.Add(new($"notify {Channel}, '{topic.Id.ToString(CultureInfo.InvariantCulture)}'"));
        var next = new long[byPartition.Length];
        await using var rows = await batch.ExecuteReaderAsync(cancellationToken);
        do
        {
            while (await rows.ReadAsync(cancellationToken)) next[rows.GetInt32(0)] = rows.GetInt64(1);
        }
        while (await rows.NextResultAsync(cancellationToken));
        return next;
    }
}
