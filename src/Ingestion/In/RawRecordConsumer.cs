using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Ingestion.Schemas;
using LowIncomeMonitor.Platform.EventLog;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LowIncomeMonitor.Ingestion.In;

/// <summary>
/// Takes in the departments' raw topics. Rubbish goes to quarantine with its reason and the rest is published, all in
/// the transaction that moves the position.
/// </summary>
internal sealed class RawRecordConsumer(IngestionPipeline pipeline, ILogger<RawRecordConsumer> logger) : IBatchHandler
{
    public const string Group = "ingestion";

    private static readonly Dictionary<string, TopicFeed> Feeds = Sources.Feeds.ToDictionary(
        Topics.Raw, source => new TopicFeed(SourceSchemas.Register(source)), StringComparer.Ordinal);

    /// <summary>The topics that it reads.</summary>
    public static IReadOnlyCollection<string> RawTopics => Feeds.Keys;

    /// <summary>The feed of a raw topic; null when it is none.</summary>
    public static TopicFeed? FindFeed(string topic) => Feeds.GetValueOrDefault(topic);

    public async Task HandleAsync(LogBatch batch, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        var harvest = pipeline.Transform(Feeds[batch.Partition.Topic], batch.Messages);
        await pipeline.StoreAsync(transaction, harvest, cancellationToken);
        if (harvest.Refused.Count > 0)
            logger.MessagesRefused(batch.Partition, harvest.Refused.Count, harvest.Inputs);
    }
}
