using System.Collections.Concurrent;
using LowIncomeMonitor.Domain.Feeds;
using LowIncomeMonitor.Domain.Findings;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Matching.Store;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LowIncomeMonitor.Matching.Steps;

/// <summary>
/// Counts what a source delivers and opens a doubt when it is out of the usual (docs/feeds.md). What is usual is asked
/// once a day and source; before enough deliveries came, nothing is.
/// </summary>
internal sealed class WatchFeeds(
    IReadOnlyList<IRule> rules, GateRules gates, EvaluationDay today, TimeProvider clock, ILogger<WatchFeeds> logger)
{
    private readonly ConcurrentDictionary<string, Norm> _norms = new(StringComparer.Ordinal);

    /// <summary>Counts a batch; says whether it is to be held back.</summary>
    public async Task<Delivery> CountAsync(
        string source, int partition, IReadOnlyList<DayCount> counts, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        var (day, version) = await FeedDayStore.CountAsync(source, partition, counts, transaction, cancellationToken);
        var gate = await gates.RunAsync(today.Now, version, transaction, cancellationToken);
        var standing = gate.Feeds.Of(source);
        if (standing.LastFedOn is not { } last || last < day.Day)
            await BeginDayAsync(standing, day.Day, transaction, cancellationToken);
        var norm = await NormAsync(standing, day.Day, version, transaction, cancellationToken);
        var manyHits = norm.Usual is { } usual ? FeedJudge.ManyHits(day, usual, standing.Limits) : null;
        if (norm.Usual is { } normal)
        {
            await DoubtAsync(
                source, FeedDoubtKind.ManyRecords, day.Day, FeedJudge.ManyRecords(day, normal, standing.Limits), null, transaction,
                cancellationToken);
            await DoubtAsync(source, FeedDoubtKind.ManyHits, day.Day, manyHits, null, transaction, cancellationToken);
        }

        // Asked under a lock only when there is reason to: the usual batch goes on without.
        var held = manyHits is not null || standing.Stored.Any(doubt => doubt.Kind == FeedDoubtKind.ManyHits)
            ? await HeldRecordStore.HoldAsync(source, transaction, cancellationToken)
            : null;
        return new(source, partition, day, norm.Usual, standing, held);
    }

    /// <summary>Counts hits that were known already.</summary>
    public async Task RepeatAsync(
        Delivery delivery, long repeats, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        if (repeats == 0)
            return;
        var day = await FeedDayStore.RepeatAsync(
            delivery.Source, delivery.Today.Day, delivery.Partition, repeats, transaction, cancellationToken);
        if (delivery.Usual is { } usual)
        {
            await DoubtAsync(
                delivery.Source, FeedDoubtKind.Repeated, day.Day, FeedJudge.Repeated(day, usual, delivery.Standing.Limits), null,
                transaction, cancellationToken);
        }
    }

    /// <summary>
    /// Counts what a batch would raise. When a rule would raise far more than usual, the feed falls into doubt here and now,
    /// and no rule that reads it changes anything.
    /// </summary>
    /// <returns>The changes that are left.</returns>
    public async Task<IReadOnlyList<FindingDelta>> GuardAsync(
        Delivery delivery, IReadOnlyList<FindingDelta> deltas, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        var readers = rules.Where(rule => rule.Sources.Contains(delivery.Source)).Select(rule => rule.Id).ToHashSet();
        var raised = deltas.Where(delta => delta.Kind == FindingChangeKind.Raised && readers.Contains(delta.Key.Rule))
            .GroupBy(delta => delta.Key.Rule.Value).ToDictionary(same => same.Key, same => same.LongCount(), StringComparer.Ordinal);
        if (raised.Count == 0)
            return deltas;
        var (source, day) = (delivery.Source, delivery.Today.Day);
        await FeedDayStore.RaiseAsync(source, day, delivery.Partition, raised, transaction, cancellationToken);
        if (delivery.Usual is not { } usual)
            return deltas;

        var sofar = await FeedDayStore.RaisedAsync(source, day, day, transaction, cancellationToken);
        var before = await FeedDayStore.RaisedAsync(source, usual.Since, day.AddDays(-1), transaction, cancellationToken);
        var inDoubt = false;
        foreach (var rule in raised.Keys.Order(StringComparer.Ordinal))
        {
            var figure = FeedJudge.ManyFindings(
                sofar[rule], delivery.Today, before.GetValueOrDefault(rule), usual, delivery.Standing.Limits);
            await DoubtAsync(source, FeedDoubtKind.ManyFindings, day, figure, new(rule), transaction, cancellationToken);
            inDoubt |= figure is not null;
        }

        return inDoubt ? [.. deltas.Where(delta => !readers.Contains(delta.Key.Rule))] : deltas;
    }

    /// <summary>Says of a source whether its last whole day brought too little; ends what a good one ends.</summary>
    public async Task CheckLastDayAsync(
        FeedStanding standing, DateOnly before, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        var days = await FeedDayStore.BeforeAsync(
            standing.Source, before, (standing.Limits.UsualDeliveries ?? 0) + 1, transaction, cancellationToken);
        if (days.Count == 0 || FeedUsual.Of(days.Skip(1), standing.Limits) is not { } usual)
            return;
        var figure = FeedJudge.FewRecords(days[0], usual, standing.Limits);
        if (figure is null)
            await FeedStore.CloseAsync(standing.Source, [FeedDoubtKind.FewRecords], clock.GetUtcNow(), transaction, cancellationToken);
        await DoubtAsync(standing.Source, FeedDoubtKind.FewRecords, days[0].Day, figure, null, transaction, cancellationToken);
    }

    public async Task DoubtAsync(
        string source, FeedDoubtKind kind, DateOnly day, FeedFigure? figure, RuleId? rule, NpgsqlTransaction transaction,
        CancellationToken cancellationToken)
    {
        if (figure is null)
            return;
        if (await FeedStore.OpenAsync(source, new(kind, day, figure, rule), clock.GetUtcNow(), transaction, cancellationToken))
            Log.FeedInDoubt(logger, source, kind.Word(), day, figure.Found, figure.Usual, figure.Limit);
    }

    // The first records of a day: the day before is over, and a late feed is late no more.
    private async Task BeginDayAsync(
        FeedStanding standing, DateOnly day, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await FeedStore.DeliveredAsync(standing.Source, day, transaction, cancellationToken);
        await FeedStore.CloseAsync(standing.Source, [FeedDoubtKind.Late], clock.GetUtcNow(), transaction, cancellationToken);
        await CheckLastDayAsync(standing, day, transaction, cancellationToken);
    }

    private async Task<Norm> NormAsync(
        FeedStanding standing, DateOnly day, long version, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        if (_norms.TryGetValue(standing.Source, out var known) && known.Day == day && known.Version == version)
            return known;
        FeedUsual? usual = null;
        // Whoever released a feed today has seen today's delivery: what is left of it is not doubted again.
        if (standing.Limits.UsualDeliveries is { } most
            && !(day <= await FeedDecisionStore.ReleasedThroughAsync(standing.Source, transaction, cancellationToken)))
            usual = FeedUsual.Of(await FeedDayStore.BeforeAsync(standing.Source, day, most, transaction, cancellationToken), standing.Limits);
        return _norms[standing.Source] = new(day, version, usual);
    }

    private sealed record Norm(DateOnly Day, long Version, FeedUsual? Usual);
}
