using LowIncomeMonitor.Platform.EventLog;
using Microsoft.Extensions.Hosting;

namespace LowIncomeMonitor.Ingestion;

/// <summary>Makes the topics before anybody reads them: hosted services start in order.</summary>
internal sealed class TopicsReady(IEventLog log, IngestionOptions options) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) =>
        log.EnsureTopicsAsync(IngestionTopics.Of(options), cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
