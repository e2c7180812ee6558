using LowIncomeMonitor.Platform.Files;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LowIncomeMonitor.Matching.CrossChecks.Jobs;

/// <summary>Works on the checks that are waiting, and on those that another process left behind, one at a time.</summary>
internal sealed class CrossCheckWorker(
    NpgsqlDataSource database, CrossCheckStore store, CrossCheckWork work, TimeProvider clock, ILogger<CrossCheckWorker> logger)
    : BackgroundService
{
    private static readonly TimeSpan s_poll = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!await RunNextAsync(stoppingToken))
                    await Task.Delay(s_poll, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (NpgsqlException fault)
            {
                // The check stands where it was last stored; somebody goes on with it when the database is back.
                Log.CrossCheckInterrupted(logger, fault);
                await Task.Delay(s_poll, clock, CancellationToken.None);
            }
        }
    }

    /// <summary>Runs the next check to its end.</summary>
    /// <returns>False when there was none.</returns>
    internal async Task<bool> RunNextAsync(CancellationToken cancellationToken)
    {
        await using var session = await database.OpenConnectionAsync(cancellationToken);
        if (await CrossCheckStore.TakeAsync(session, cancellationToken) is not { } check)
            return false;
        try
        {
            await work.RunAsync(check, cancellationToken);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or NpgsqlException))
        {
            // Other messages may hold paths of the machine; those of a refusal name columns and what to do.
            var why = fault is FileRefusedException ? fault.Message
                : fault is FileNotFoundException ? "A file is not in the folder for files to check." : fault is IOException or UnauthorizedAccessException ? "A file cannot be read."
                : "The check met a fault of the service's own; its log names the kind.";
            await store.FailAsync(check.Id, why, cancellationToken);
            Log.CrossCheckFailed(logger, check.Id, fault.GetType().Name);
        }
        finally
        {
            await CrossCheckStore.LetGoAsync(session, CancellationToken.None);
        }

        return true;
    }
}
