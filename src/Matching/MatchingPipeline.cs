using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Matching.In;
using LowIncomeMonitor.Matching.Index;
using LowIncomeMonitor.Matching.Out;
using LowIncomeMonitor.Matching.Steps;
using LowIncomeMonitor.Matching.Store;
using LowIncomeMonitor.Platform.EventLog;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LowIncomeMonitor.Matching;

/// <summary>
/// The way of a batch of sealed records to findings, top to bottom: look up, count, open, match, link, record facts,
/// evaluate, publish. All of it happens in the transaction that also moves the batch's position. A batch of a feed that waits for a
/// decision ends at counting: what concerns rostered people is kept, sealed, and nothing follows from it.
/// </summary>
internal sealed class MatchingPipeline(
    RosterGate gate,
    LookUp lookUp,
    WatchFeeds watch,
    OpenHits openHits,
    MatchPeople matchPeople,
    LinkRecords linkRecords,
    RecordFacts recordFacts,
    EvaluateHouseholds evaluateHouseholds,
    FindingPublisher publisher,
    EvaluationDay today,
    ILogger<MatchingPipeline> logger)
{
    public async Task RunAsync(LogBatch batch, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await gate.EnterAsync(transaction, cancellationToken);
        await JudgementLock.ReadAsync(transaction, cancellationToken);

        var found = lookUp.Run(batch);
        var delivery = await watch.CountAsync(
            Topics.SourceOf(batch.Partition.Topic), batch.Partition.Partition, found.Days, transaction, cancellationToken);
        if (found.IsEmpty)
            return;
        if (delivery.HeldBy is { } doubt)
        {
            await HeldRecordStore.KeepAsync(doubt, batch, found, transaction, cancellationToken);
            Log.BatchHeld(logger, batch.Partition.ToString(), found.Hits.Count, found.Claims.Count);
            return;
        }

        var (matches, evaluated) = await BelieveAsync(found, delivery, transaction, cancellationToken);
        Log.BatchMatched(
            logger, batch.Partition.ToString(), batch.Messages.Count, found.Hits.Count, matches,
            evaluated.States.Count, evaluated.Deltas.Count);
    }

    /// <summary>Lets records in that were held until a person released them.</summary>
    public async Task ReleaseAsync(
        LogBatch batch, IReadOnlyList<HeadClaim> claims, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        var found = lookUp.Run(batch);
        found.Claims.AddRange(claims);
        await BelieveAsync(found, null, transaction, cancellationToken);
    }

    private async Task<(int Matches, Evaluated Evaluated)> BelieveAsync(
        LookedUp found, Delivery? delivery, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        var opened = openHits.Run(found.Hits);
        var matches = await matchPeople.RunAsync(opened, transaction, cancellationToken);
        var identified = await linkRecords.RunAsync(opened, matches, transaction, cancellationToken);
        var written = await recordFacts.RunAsync(found, identified, transaction, cancellationToken);
        if (delivery is not null)
            await watch.RepeatAsync(delivery, written.Known, transaction, cancellationToken);

        var causes = await CausesAsync(written.Touched, transaction, cancellationToken);
        var evaluated = await evaluateHouseholds.RunAsync(causes.Keys, today.Now, transaction, cancellationToken, delivery);
        await publisher.RunAsync(evaluated, causes, transaction, cancellationToken);
        return (identified.Matches.Count, evaluated);
    }

    /// <summary>The households of touched people, each with the latest receipt among the records that touched it.</summary>
    private static async Task<Dictionary<string, long>> CausesAsync(
        IReadOnlyDictionary<int, long> touched, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        var causes = new Dictionary<string, long>();
        if (touched.Count == 0)
            return causes;
        var pairs = await HouseholdStore.OfPeopleAsync([.. touched.Keys.Order()], transaction, cancellationToken);
        foreach (var (household, person) in pairs)
            causes[household] = Math.Max(causes.GetValueOrDefault(household), touched[person]);
        return causes;
    }
}
