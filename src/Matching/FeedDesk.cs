using LowIncomeMonitor.Domain.Feeds;
using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Matching.Index;
using LowIncomeMonitor.Matching.Out;
using LowIncomeMonitor.Matching.Steps;
using LowIncomeMonitor.Matching.Store;
using LowIncomeMonitor.Platform.EventLog;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LowIncomeMonitor.Matching;

/// <summary>
/// Feeds as people see them, and their decisions. A decision, what it lets in or undoes, and what the rules then say are
/// one transaction.
/// </summary>
internal sealed class FeedDesk(
    NpgsqlDataSource database, GateRules gates, RosterGate roster, MatchingPipeline pipeline, EvaluateHouseholds evaluate,
    FindingPublisher publisher, IParameterSource law, EvaluationDay today, MatchingOptions options, TimeProvider clock,
    ILogger<FeedDesk> logger) : IFeedDesk
{
    private const string Held =
        """
        select d.source, count(*) from matching.held_records h join matching.feed_doubts d using (doubt_id)
        where h.rejected_at is null group by d.source
        """;

    private static readonly IReadOnlyDictionary<string, long> NoRecord = new Dictionary<string, long>();

    private static readonly FeedDoubtKind[] Decided = [.. Enum.GetValues<FeedDoubtKind>().Where(kind => !kind.EndsByItself())];

    public async Task<IReadOnlyList<FeedReport>> FeedsAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var day = today.Now;
        var standings = await FeedStore.StandingsAsync(law.Current, day, transaction, cancellationToken);
        var held = await HeldAsync(transaction, cancellationToken);
        var reports = new List<FeedReport>();
        foreach (var standing in Sources.Feeds.Select(standings.Of))
        {
            var most = standing.Limits.UsualDeliveries ?? 0;
            var days = await FeedDayStore.BeforeAsync(standing.Source, day.AddDays(1), most + 1, transaction, cancellationToken);
            reports.Add(new(
                standing, day, days.Count > 0 ? days[0] : null, FeedUsual.Of(days.Skip(1), standing.Limits),
                held.GetValueOrDefault(standing.Source)));
        }

        return reports;
    }

    public async Task<IReadOnlyList<RuleStanding>> RulesAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        return [.. (await gates.RunAsync(today.Now, transaction, cancellationToken)).Standings];
    }

    public Task<IReadOnlyList<FeedDecision>> DecisionsAsync(int most, CancellationToken cancellationToken) =>
        FeedDecisionStore.LatestAsync(most, database, cancellationToken);

    public async Task<FeedDecision?> DecideAsync(
        string source, bool release, string who, string reason, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await roster.EnterAsync(transaction, cancellationToken);
        // What is let in may be asked of a clerk's judgements; what is taken back may take pairs from the clerks.
        if (release)
            await JudgementLock.ReadAsync(transaction, cancellationToken);
        else
            await JudgementLock.JudgeAsync(transaction, cancellationToken);
        var doubts = await FeedDecisionStore.TakeAsync(source, Decided, transaction, cancellationToken);
        if (doubts.Count == 0)
            return null;
        var (now, since) = (clock.GetUtcNow(), doubts.Min(doubt => doubt.Day));
        await FeedStore.CloseAsync(source, Decided, now, transaction, cancellationToken);

        var (records, facts, households) = release
            ? await ReleaseAsync(source, since, transaction, cancellationToken)
            : await RejectAsync(source, since, now, transaction, cancellationToken);
        foreach (var chunk in households.Distinct().Order(StringComparer.Ordinal).Chunk(options.SweepChunk))
        {
            var evaluated = await evaluate.RunAsync(chunk, today.Now, transaction, cancellationToken);
            await publisher.RunAsync(evaluated, NoRecord, transaction, cancellationToken);
        }

        var decision = new FeedDecision(
            source, [.. doubts.Select(doubt => doubt.Kind).Distinct()], since, release, who, reason, now, records, facts);
        await FeedDecisionStore.WriteAsync(decision, today.Now, transaction, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        Log.FeedDecided(logger, source, release ? "released" : "rejected", records, facts, households.Count);
        return decision;
    }

    private async Task<(long Records, long Facts, IReadOnlyList<string> Households)> ReleaseAsync(
        string source, DateOnly since, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        var (messages, claims) = await HeldRecordStore.ReadAsync(source, transaction, cancellationToken);
        foreach (var part in messages.GroupBy(message => message.Partition).OrderBy(part => part.Key))
        {
            foreach (var chunk in part.Chunk(options.BatchSize))
                await pipeline.ReleaseAsync(new LogBatch(part.Key, chunk), [], transaction, cancellationToken);
        }

        await pipeline.ReleaseAsync(new LogBatch(new(Topics.Registry(source), 0), []), claims, transaction, cancellationToken);
        await HeldRecordStore.RemoveAsync(source, transaction, cancellationToken);
        // What came meanwhile was believed, but rules that read it rested.
        var people = await FeedDecisionStore.PeopleSinceAsync(source, since, transaction, cancellationToken);
        return (messages.Count + claims.Count, 0, await HouseholdsOfAsync(people, transaction, cancellationToken));
    }

    private static async Task<(long Records, long Facts, IReadOnlyList<string> Households)> RejectAsync(
        string source, DateOnly since, DateTimeOffset now, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await ReviewStore.RejectAsync(source, since, now, transaction, cancellationToken);
        var records = await HeldRecordStore.RejectAsync(source, now, transaction, cancellationToken);
        await FeedDayStore.RejectAsync(source, since, transaction, cancellationToken);
        var people = await FeedDecisionStore.EndFactsAsync(source, since, now, transaction, cancellationToken);
        if (source != Sources.Payments)
            return (records, people.Count, await HouseholdsOfAsync(people, transaction, cancellationToken));
        var households = await FeedDecisionStore.EndPaymentsAsync(since, now, transaction, cancellationToken);
        return (records, households.Count, households);
    }

    private static async Task<IReadOnlyList<string>> HouseholdsOfAsync(
        IReadOnlyList<int> people, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        var pairs = await HouseholdStore.OfPeopleAsync([.. people.Distinct().Order()], transaction, cancellationToken);
        return [.. pairs.Select(pair => pair.HouseholdId).Distinct()];
    }

    private static async Task<Dictionary<string, long>> HeldAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Held, transaction.Connection, transaction);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var held = new Dictionary<string, long>(StringComparer.Ordinal);
        while (await rows.ReadAsync(cancellationToken))
            held[rows.GetString(0)] = rows.GetInt64(1);
        return held;
    }
}
