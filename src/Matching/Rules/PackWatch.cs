using LowIncomeMonitor.Matching.Policy;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LowIncomeMonitor.Matching.Rules;

/// <summary>
/// Looks at the packs and at the journal of editions every few seconds. Polled, because file notices do not come through
/// the mounts by which a cluster hands out configuration.
/// </summary>
internal sealed class PackWatch(LivePacks packs, PolicyGate gate, TimeProvider clock, ILogger<PackWatch> logger) : BackgroundService
{
    private static readonly TimeSpan s_every = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_every, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                Report(packs.Look());
                await FollowAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops.
        }
    }

    // The edition in force needs nobody: while the database is away, it stays.
    private async Task FollowAsync(CancellationToken stoppingToken)
    {
        var before = packs.Current.Version;
        try
        {
            await gate.FollowAsync(stoppingToken);
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException or RulesFilesException)
        {
            Log.GateUnreadable(logger, error.GetType().Name, before);
            return;
        }

        if (packs.Current.Version != before)
            Log.PacksTaken(logger, packs.Current.Version);
    }

    private void Report(LivePackStatus? changed)
    {
        if (changed is null)
            return;
        if (changed.Faults.Count == 0)
        {
            if (changed.Candidate is { } candidate)
                Log.PacksWait(logger, candidate, changed.Edition.Version);
            else
                Log.PacksTaken(logger, changed.Edition.Version);
            return;
        }

        Log.PacksRefused(logger, changed.Faults.Count, changed.Edition.Version);
        foreach (var fault in changed.Faults)
            Log.PackFault(logger, fault.ToString());
    }
}
