using LowIncomeMonitor.Alerts.Risk.Store;
using LowIncomeMonitor.Domain.Risk.Models;
using LowIncomeMonitor.Domain.Risk.Watching;
using LowIncomeMonitor.Platform.Scheduling;
using Microsoft.Extensions.Logging;

namespace LowIncomeMonitor.Alerts.Risk.Scoring;

/// <summary>
/// Once a month holds every model in use against what it was trained on and what happened, keeps the report, and goes back to
/// the newest scorecard when the champion has crossed a limit. Going forth again takes a person, whose choice then stands.
/// </summary>
internal sealed class WatchModels(
    RiskModelStore models, PromiseStore promises, WatchStore store, AlertsOptions options, TimeProvider clock, ILogger<WatchModels> logger)
    : IScheduledJob
{
    public string Name => "alerts.watch_models";

    // What is due stands in the reports: an hour without anything due costs one look.
    public string Cron => "0 30 * * * ?";

    public Task RunAsync(DateTimeOffset dueAt, CancellationToken cancellationToken) => RunAsync(LastMonth(), cancellationToken);

    /// <summary>The month before this one.</summary>
    public DateOnly LastMonth()
    {
        var today = options.DayOf(clock.GetUtcNow());
        return new DateOnly(today.Year, today.Month, 1).AddMonths(-1);
    }

    /// <summary>Makes the reports of a month that are not there yet.</summary>
    /// <param name="month">First day of a month that is over.</param>
    /// <param name="cancellationToken">Stops the work; what was kept stays.</param>
    public async Task RunAsync(DateOnly month, CancellationToken cancellationToken)
    {
        var watched = (await models.ListAsync(cancellationToken)).Where(model => model.InUse || model.Challenges).ToList();
        if (!watched.Exists(model => model.InUse))
            return;
        var known = (await store.FindAsync(month, cancellationToken)).Select(kept => kept.Report.ModelId).ToHashSet(StringComparer.Ordinal);
        foreach (var model in watched.Where(model => !known.Contains(model.ModelId)))
            await store.WriteAsync(await MakeAsync(model, month, cancellationToken), clock.GetUtcNow(), cancellationToken);
        var champion = watched.First(model => model.InUse).ModelId;
        var (report, madeAt) = (await store.FindAsync(month, cancellationToken)).First(kept => kept.Report.ModelId == champion);
        if (report.Alarms.Count > 0 && month == LastMonth())
            await AnswerAsync(report, madeAt, cancellationToken);
    }

    private async Task<WatchReport> MakeAsync(StoredModel model, DateOnly month, CancellationToken cancellationToken)
    {
        var today = options.DayOf(clock.GetUtcNow());
        var now = await store.TodayAsync(today, cancellationToken);
        var outcomes = await promises.OutcomesAsync(
            model.ModelId, month.AddMonths(-options.Learning.Months), month.AddMonths(1).AddDays(-1), cancellationToken);
        return WatchReport.Of(
            month, today, model.ModelId, options.Learning.Months, now.Rows,
            model.Card.Distributions is { } training ? Stability.Of(training, now) : null, outcomes,
            await store.CallsAsync(month, cancellationToken), options.Watch.Limits);
    }

    // Whoever put the model in use after the report knew of it: their choice stands. A run that was interrupted between report
    // and answer makes up for it here.
    private async Task AnswerAsync(WatchReport report, DateTimeOffset madeAt, CancellationToken cancellationToken)
    {
        Log.LimitsCrossed(logger, report.ModelId, report.Alarms.Count);
        if (!options.Watch.FallBack || (await models.HistoryAsync(cancellationToken))[^1].At > madeAt)
            return;
        var reason = string.Join(" ", report.Alarms.Select(alarm => alarm.Sentence.En));
        if (await models.FallBackAsync(report.ModelId, reason, cancellationToken) is { } made)
            Log.FellBack(logger, report.ModelId, made.ModelId);
    }
}
