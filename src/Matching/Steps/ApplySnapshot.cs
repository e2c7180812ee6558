using LowIncomeMonitor.Matching.Index;
using LowIncomeMonitor.Matching.Out;
using LowIncomeMonitor.Matching.Store;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LowIncomeMonitor.Matching.Steps;

/// <summary>
/// Ends a roster snapshot: checks that all of it came and that it is not older than what is known, applies the
/// difference, evaluates every household it touches. All in the transaction of the batch that held the last event.
/// </summary>
internal sealed class ApplySnapshot(
    RosterDiff diff, EvaluateHouseholds evaluate, FindingPublisher publisher, EvaluationDay today,
    MatchingOptions options, TimeProvider clock, ILogger<ApplySnapshot> logger)
{
    private static readonly IReadOnlyDictionary<string, long> NoRecord = new Dictionary<string, long>();

    public async Task RunAsync(
        Snapshot snapshot, long linesSent, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await RosterGate.CloseAsync(transaction, cancellationToken);
        var arrived = await SnapshotStore.CountLinesAsync(snapshot.Id, transaction, cancellationToken);
        var newest = await SnapshotStore.NewestAppliedAsync(transaction, cancellationToken);
        var reason = arrived != linesSent ? Snapshot.LineCountDiffers
            : snapshot.AsOf < newest ? Snapshot.OlderThanApplied
            : null;
        if (reason is null)
            await ApplyAsync(snapshot, arrived, transaction, cancellationToken);
        else
            Log.SnapshotRefused(logger, snapshot.Id, reason, arrived, linesSent);
        await SnapshotStore.SettleAsync(
            snapshot.Id, reason, linesSent, arrived, clock.GetUtcNow(), transaction, cancellationToken);
    }

    private async Task ApplyAsync(
        Snapshot snapshot, long lines, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        var (changes, touched) = await diff.ApplyAsync(snapshot, transaction, cancellationToken);
        var findings = 0;
        foreach (var chunk in touched.Order(StringComparer.Ordinal).Chunk(options.SweepChunk))
        {
            var evaluated = await evaluate.RunAsync(chunk, today.Now, transaction, cancellationToken);
            await publisher.RunAsync(evaluated, NoRecord, transaction, cancellationToken);
            findings += evaluated.Deltas.Count;
        }

        Log.SnapshotApplied(logger, snapshot.Id, lines, changes, touched.Count, findings);
    }
}
