using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Platform.EventLog;

namespace LowIncomeMonitor.Ingestion;

/// <summary>The topics that Ingestion reads and writes.</summary>
public static class IngestionTopics
{
    public static IReadOnlyCollection<TopicSpec> Of(IngestionOptions options) =>
    [
        // One partition: a snapshot must arrive in order.
        new(Topics.Roster, 1, options.IntakeRetention),
        new(Topics.Rejected, 1, options.RejectedRetention),
        .. Sources.Feeds.Select(s => new TopicSpec(Topics.Registry(s), options.Partitions, options.IntakeRetention)),
        .. Sources.Feeds.Select(s => new TopicSpec(Topics.Raw(s), options.Partitions, options.RawRetention)),
    ];
}
