using LowIncomeMonitor.Alerts.Risk.Store;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Risk;
using LowIncomeMonitor.Domain.Risk.Measures;
using LowIncomeMonitor.Domain.Risk.Models;
using LowIncomeMonitor.Domain.Risk.Watching;
using Npgsql;

namespace LowIncomeMonitor.Alerts.Risk;

/// <summary>Scores, models and their watch behind one port.</summary>
internal sealed class RiskDesk(
    RiskModelStore models, PromiseStore promises, WatchStore watch, NpgsqlDataSource database, AlertsOptions options, TimeProvider clock) : IRiskDesk
{
    public async Task<HouseholdAnswer?> ScoreOfAsync(DeskCaller caller, string householdId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken);
        if (await ObservationStore.FindAsync([householdId], transaction, cancellationToken) is not [var household]
            || !RegionRanges.Of(caller.VisibleRegions).Contain(household.Region))
        {
            return null;
        }

        var score = (await ScoreStore.FindAsync([householdId], transaction, cancellationToken)).GetValueOrDefault(householdId);
        var whyNot = score is not null ? null
            : !household.Listed ? HouseholdAnswer.Left
            : !household.CanFallBack ? HouseholdAnswer.Helped
            : (await models.HistoryAsync(cancellationToken)).Count == 0 ? HouseholdAnswer.NoModel
            : HouseholdAnswer.NotYet;
        return new(householdId, household.Region, score, whyNot);
    }

    public async Task<(IReadOnlyList<StoredModel> Models, IReadOnlyList<Appointment> Appointments)> ModelsAsync(CancellationToken cancellationToken) =>
        (await models.ListAsync(cancellationToken), await models.HistoryAsync(cancellationToken));

    public async Task<ModelComparison> CompareAsync(string modelId, CancellationToken cancellationToken)
    {
        var all = await models.ListAsync(cancellationToken);
        var champion = all.FirstOrDefault(model => model.InUse) ?? throw new RiskDataException("No model is in use, so there is none to compare with.");
        var other = all.FirstOrDefault(model => model.ModelId == modelId) ?? throw new RiskDataException($"There is no model {modelId}. See risk models.");
        var shared = await promises.SharedAsync(champion.ModelId, other.ModelId, options.DayOf(clock.GetUtcNow()), cancellationToken);
        bool[] needy = [.. shared.Select(promise => promise.Needy)];
        return new(champion, other, shared.Count, Seen([.. shared.Select(p => p.First)], needy), Seen([.. shared.Select(p => p.Second)], needy));
    }

    public Task<Appointment> PromoteAsync(string modelId, string by, string reason, CancellationToken cancellationToken) =>
        models.PromoteAsync(modelId, by, reason, cancellationToken);

    public Task<Appointment> RollBackAsync(string by, string reason, CancellationToken cancellationToken) =>
        models.RollBackAsync(by, reason, cancellationToken);

    public Task<Challenge> ChallengeAsync(string modelId, bool challenging, string by, string reason, CancellationToken cancellationToken) =>
        models.ChallengeAsync(modelId, challenging, by, reason, cancellationToken);

    public async Task<IReadOnlyList<WatchedMonth>> ReportAsync(DateOnly? month, CancellationToken cancellationToken)
    {
        if ((month ?? await watch.LatestMonthAsync(cancellationToken)) is not { } asked)
            return [];
        var history = await models.HistoryAsync(cancellationToken);
        var months = (await watch.FindAsync(asked, cancellationToken)).Select(kept =>
        {
            var fellBackTo = history.FirstOrDefault(a => a.ByService && a.PreviousId == kept.Report.ModelId && a.At >= kept.MadeAt)?.ModelId;
            return new WatchedMonth(
                kept.Report, history.Count > 0 && history[^1].ModelId == kept.Report.ModelId, fellBackTo,
                WatchText.Of(kept.Report, fellBackTo, options.Watch.HideBelow), WatchText.Shown(kept.Report, options.Watch.HideBelow));
        });
        return [.. months.OrderByDescending(one => one.InUse).ThenBy(one => one.Report.ModelId, StringComparer.Ordinal)];
    }

    // A tenth of those that came due stands for what can be visited: capacities of offices differ and change.
    private static RiskMeasures? Seen(double[] probabilities, bool[] needy) =>
        needy.Contains(true) && needy.Contains(false) ? Measure.Of(probabilities, needy, Math.Max(1, needy.Length / 10), seed: 1) : null;
}
