using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Platform.EventLog;

namespace LowIncomeMonitor.Host.Composition;

/// <summary>The topics behind the intake, made before anything reads them.</summary>
internal static class ServiceTopics
{
    private const int Partitions = 8;

    // Cases and their history are in tables; the topics only carry them on, so a month leaves time to repair a reader.
    private static readonly TimeSpan s_retention = TimeSpan.FromDays(30);

    public static IReadOnlyList<TopicSpec> All { get; } =
    [
        new(Topics.Findings, Partitions, s_retention),
        new(Topics.Features, Partitions, s_retention),
        new(Topics.Alerts, Partitions, s_retention),
    ];
}
