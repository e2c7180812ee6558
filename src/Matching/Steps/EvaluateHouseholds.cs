using LowIncomeMonitor.Domain.Findings;
using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Matching.Out;
using LowIncomeMonitor.Matching.Store;
using Npgsql;

namespace LowIncomeMonitor.Matching.Steps;

/// <summary>
/// Evaluates households and stores what changed: lock in order of id, one bulk load, pure evaluation in memory, one
/// bulk write. Two batches that touch one household take turns at its row.
/// </summary>
internal sealed class EvaluateHouseholds(
    AskHouseholds ask, GateRules gates, WatchFeeds watch, TownStore towns, FeaturePublisher features, EvaluationDay today,
    IParameterSource law, TimeProvider clock)
{
    /// <param name="ids">Households, any order, doubles allowed.</param>
    /// <param name="day">The day for which the rules are asked.</param>
    /// <param name="transaction">Holds the locks until it ends.</param>
    /// <param name="cancellationToken">Stops the work; the transaction is then useless.</param>
    /// <param name="delivery">The batch of records that asks for it; null when none does.</param>
    /// <param name="nothingWritten">
    /// True when the transaction has written nothing so far: then other connections may read for it.
    /// </param>
    /// <param name="correction">What people corrected, where that is why.</param>
    public async Task<Evaluated> RunAsync(
        IEnumerable<string> ids, DateOnly day, NpgsqlTransaction transaction, CancellationToken cancellationToken,
        Delivery? delivery = null, bool nothingWritten = false, FindingCorrection? correction = null)
    {
        var sorted = ids.Distinct().Order(StringComparer.Ordinal).ToArray();
        if (sorted.Length == 0)
            return Evaluated.Nothing(day);
        await HouseholdStore.LockAsync(sorted, transaction, cancellationToken);
        var (sent, rosterChange) = await FeatureStore.LoadAsync(sorted, transaction, cancellationToken);
        var figures = await towns.FiguresAsync(day, rosterChange, transaction, cancellationToken);

        var (edition, onTrial) = (law.Current, law.OnTrial);
        // Whether a feed can be trusted is asked of today, for whatever day the rules are asked.
        var gate = await gates.RunAsync(today.Now, transaction, cancellationToken);
        var asking = new AskHouseholds.Asking(day, edition, gate, figures) { OnTrial = onTrial };
        var answers = nothingWritten
            ? ask.RunSharedAsync(sorted, asking, cancellationToken)
            : ask.RunAsync(sorted, asking, transaction, cancellationToken);
        // One connection does one thing at a time: this one is free meanwhile only while others read.
        if (!nothingWritten)
            await answers;
        var stored = await FindingStore.LoadAsync(sorted, transaction, cancellationToken);
        var asked = await OpenQuestionStore.LoadAsync(sorted, transaction, cancellationToken);
        var (states, verdicts, trial, candidate, descriptions) = await answers;
        var now = clock.GetUtcNow();
        // What a resting rule said before stays as it is: resting, it neither raises nor clears.
        var deltas = FindingDiff.Between(stored.Where(finding => !gate.Rests(finding.Key.Rule)), verdicts.Findings);
        if (delivery is not null)
            deltas = await watch.GuardAsync(delivery, deltas, transaction, cancellationToken);
        if (correction is not null)
            deltas = FindingDiff.WithWithdrawn(deltas, stored, correction.Withdrawn);
        await FindingStore.WriteAsync(deltas, day, now, correction, transaction, cancellationToken);
        await OpenQuestionStore.ReplaceAsync(
            [.. asked.Where(question => !gate.Rests(question.Key.Rule))], verdicts.Questions(), day, transaction, cancellationToken);
        if (trial is not null)
            await ShadowStore.ReplaceAsync(
                sorted, verdicts.Findings, trial.Findings, edition.Version, day, transaction, cancellationToken);
        if (candidate is not null && onTrial is not null)
            await CandidateStore.ReplaceAsync(
                onTrial.Version, sorted, verdicts.Findings, candidate.Findings, day, transaction, cancellationToken);
        await features.RunAsync(descriptions, sent, transaction, cancellationToken);
        return new(day, now, states, deltas) { Edition = edition.Version, Correction = correction };
    }
}
