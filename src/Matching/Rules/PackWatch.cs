using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LowIncomeMonitor.Matching.Rules;

/// <summary>
/// Looks at the packs every few seconds. Polled, because file notices do not come through the mounts by which a cluster
/// hands out configuration.
/// </summary>
internal sealed class PackWatch(LivePacks packs, TimeProvider clock, ILogger<PackWatch> logger) : BackgroundService
{
    private static readonly TimeSpan s_every = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_every, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                Report(packs.Look());
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops.
        }
    }

    private void Report(LivePackStatus? changed)
    {
        if (changed is null)
            return;
        if (changed.Faults.Count == 0)
        {
            Log.PacksTaken(logger, changed.Edition.Version);
            return;
        }

        Log.PacksRefused(logger, changed.Faults.Count, changed.Edition.Version);
        foreach (var fault in changed.Faults)
            Log.PackFault(logger, fault.ToString());
    }
}
