using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Ingestion.Steps;
using LowIncomeMonitor.Platform.EventLog;
using Npgsql;

namespace LowIncomeMonitor.Ingestion.Out;

/// <summary>Puts sealed records on their topics, where Matching reads them, and notices of refusals on theirs.</summary>
internal sealed class RecordPublisher(IEventLog log, IOutbox outbox)
{
    /// <summary>
    /// Records and notices as part of a transaction: neither lost nor doubled. Last in the transaction and in order of
    /// topic, because appenders wait for each other until they commit.
    /// </summary>
    public async Task AddAsync(
        NpgsqlTransaction transaction, Harvest harvest, KeptRefusals kept, CancellationToken cancellationToken)
    {
        foreach (var (topic, entries) in harvest.ByTopic.Append((Topics.Rejected, kept.Notices)).OrderBy(e => e.Item1, StringComparer.Ordinal))
        {
            if (entries.Count > 0)
                await outbox.AddAsync(transaction, topic, entries, cancellationToken);
        }
    }

    /// <summary>
    /// Records straight to the log, durable before it returns. For files, which on Kafka would otherwise pass through
    /// the outbox table as well; a crash before the position is stored repeats a chunk, and readers know repeated events.
    /// </summary>
    public async Task AppendAsync(Harvest harvest, CancellationToken cancellationToken)
    {
        foreach (var (topic, entries) in harvest.ByTopic)
            await log.AppendAsync(topic, entries, cancellationToken);
    }

    /// <summary>Notices alone, as part of a transaction, last in it.</summary>
    public async Task AddNoticesAsync(NpgsqlTransaction transaction, KeptRefusals kept, CancellationToken cancellationToken)
    {
        if (kept.Notices.Count > 0)
            await outbox.AddAsync(transaction, Topics.Rejected, kept.Notices, cancellationToken);
    }
}
