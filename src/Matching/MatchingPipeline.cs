using LowIncomeMonitor.Matching.Index;
using LowIncomeMonitor.Matching.Out;
using LowIncomeMonitor.Matching.Steps;
using LowIncomeMonitor.Matching.Store;
using LowIncomeMonitor.Platform.EventLog;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LowIncomeMonitor.Matching;

/// <summary>
/// The way of a batch of sealed records to findings, top to bottom: look up, open, match, record facts, evaluate,
/// publish. All of it happens in the transaction that also moves the batch's position.
/// </summary>
internal sealed class MatchingPipeline(
    RosterGate gate,
    LookUp lookUp,
    OpenHits openHits,
    MatchPeople matchPeople,
    RecordFacts recordFacts,
    EvaluateHouseholds evaluateHouseholds,
    FindingPublisher publisher,
    EvaluationDay today,
    ILogger<MatchingPipeline> logger)
{
    public async Task RunAsync(LogBatch batch, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await gate.EnterAsync(transaction, cancellationToken);

        var found = lookUp.Run(batch);
        if (found.IsEmpty)
            return;

        var opened = openHits.Run(found.Hits);
        var matches = await matchPeople.RunAsync(opened, transaction, cancellationToken);
        var touched = await recordFacts.RunAsync(found, opened, matches, transaction, cancellationToken);

        var causes = await CausesAsync(touched, transaction, cancellationToken);
        var evaluated = await evaluateHouseholds.RunAsync(causes.Keys, today.Now, transaction, cancellationToken);
        await publisher.RunAsync(evaluated, causes, transaction, cancellationToken);

        Log.BatchMatched(
            logger, batch.Partition.ToString(), batch.Messages.Count, found.Hits.Count, matches.Count,
            evaluated.States.Count, evaluated.Deltas.Count);
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
