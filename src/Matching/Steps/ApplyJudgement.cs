using LowIncomeMonitor.Domain.Findings;
using LowIncomeMonitor.Domain.Reviews;
using LowIncomeMonitor.Matching.In;
using LowIncomeMonitor.Matching.Out;
using LowIncomeMonitor.Matching.Reviews;
using LowIncomeMonitor.Matching.Store;
using Npgsql;

namespace LowIncomeMonitor.Matching.Steps;

/// <summary>
/// All that follows of a judgement or of taking one back: pairs and journal, facts, former numbers, households evaluated anew,
/// findings published with the reason. In the transaction of the judgement, so that all of it is there or nothing.
/// </summary>
internal sealed class ApplyJudgement(
    ReviewRecords records, EvaluateHouseholds evaluate, FindingPublisher publisher, EvaluationDay today, MatchingOptions options,
    TimeProvider clock)
{
    private static readonly IReadOnlyDictionary<string, long> NoRecord = new Dictionary<string, long>();

    /// <param name="actor">Who judges.</param>
    /// <param name="settlements">The judged pair first, then those that follow.</param>
    /// <param name="undo">True when a judgement is taken back.</param>
    /// <param name="correction">Tokens of a former and a present number, where one is noted with the judgement.</param>
    /// <param name="transaction">Holds the pairs and the heads of their records.</param>
    /// <param name="cancellationToken">Stops the work; the transaction is then useless.</param>
    /// <exception cref="FormatException">A record cannot be opened or read; nothing may be committed then.</exception>
    public async Task<ReviewEffects> RunAsync(
        string actor, IReadOnlyList<Settlement> settlements, bool undo, NumberChange? correction, NpgsqlTransaction transaction,
        CancellationToken cancellationToken)
    {
        var (judged, now) = (settlements[0], clock.GetUtcNow());
        await JudgementStore.WriteAsync(settlements, actor, now, transaction, cancellationToken);

        var changing = settlements.Where(one => one.ChangesFacts)
            .Select(one => (one, one.Evidence is null ? (ReadFact?)null : records.ReadFact(one.Row))).ToList();
        var facts = await JudgedFactStore.ReplaceAsync(changing, now, transaction, cancellationToken);
        var revoking = settlements.Where(one => one.Revokes).Select(one => one.Row).ToList();
        var withdrawn = new HashSet<FindingKey>(await GroundStore.OnFactsAsync(
            [.. facts.Where(fact => !fact.Believed && revoking.Exists(row => row.PersonId == fact.PersonId && row.Record == fact.Source))],
            transaction, cancellationToken));
        if (revoking.Find(row => row.OtherPersonId is not null) is { } joined)
            withdrawn.UnionWith(await GroundStore.OnJoinAsync([.. joined.People], transaction, cancellationToken));

        var people = changing.Select(one => one.one.Row.PersonId)
            .Concat(settlements.Where(one => one.Row.Linked != one.Linked).SelectMany(one => one.Row.People)).ToHashSet();
        var (numbers, touched, ended) = await CorrectAsync(
            actor, judged, undo, correction, now, transaction, cancellationToken);
        people.UnionWith(touched);
        facts.AddRange(ended);
        withdrawn.UnionWith(await GroundStore.OnFactsAsync(ended, transaction, cancellationToken));

        var cause = revoking.Count > 0 ? FindingCause.LinkRevoked
            : undo && numbers > 0 ? FindingCause.NumberCorrected : FindingCause.LinkJudged;
        var (households, deltas) = await EvaluateAsync(
            people, new(cause, $"review {judged.Row.ReviewId}", withdrawn), transaction, cancellationToken);
        return new(
            [.. facts.OrderBy(fact => fact.FactId)], households, deltas,
            [.. withdrawn.Order()], [.. settlements.Skip(1).Select(one => one.Row.ReviewId)], numbers);
    }

    private static async Task<(int Numbers, List<int> People, List<RevisedFact> Ended)> CorrectAsync(
        string actor, Settlement judged, bool undo, NumberChange? correction, DateTimeOffset now, NpgsqlTransaction transaction,
        CancellationToken cancellationToken)
    {
        var review = judged.Row.ReviewId;
        if (correction is { } noted)
        {
            await AliasRegistry.NoteAsync(
                noted.Former, noted.Current, noted.Correction, review, actor, now, transaction, cancellationToken);
            return (1, [noted.Correction.CurrentPersonId], []);
        }

        if (!undo || judged.Row.OtherPersonId is null)
            return (0, [], []);
        var revoked = await AliasRegistry.RevokeAsync(review, actor, judged.Reason, now, transaction, cancellationToken);
        var (people, ended) = (revoked.Select(one => one.Person).ToList(), new List<RevisedFact>());
        foreach (var (token, person) in revoked)
            ended.AddRange(await JudgedFactStore.EndByAliasAsync(person, token, now, transaction, cancellationToken));
        people.AddRange(await AliasRegistry.ClearDoubtsAsync(
            [.. revoked.Select(one => one.Token)], $"review {review}", now, transaction, cancellationToken));
        return (revoked.Count, people, ended);
    }

    private async Task<(List<string> Households, List<FindingDelta> Deltas)> EvaluateAsync(
        HashSet<int> people, FindingCorrection correction, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        var pairs = await HouseholdStore.OfPeopleAsync([.. people.Order()], transaction, cancellationToken);
        var households = pairs.Select(pair => pair.HouseholdId).Concat(correction.Withdrawn.Select(key => key.HouseholdId))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var deltas = new List<FindingDelta>();
        foreach (var chunk in households.Chunk(options.SweepChunk))
        {
            var evaluated = await evaluate.RunAsync(chunk, today.Now, transaction, cancellationToken, correction: correction);
            await publisher.RunAsync(evaluated, NoRecord, transaction, cancellationToken);
            deltas.AddRange(evaluated.Deltas);
        }

        return (households, deltas);
    }
}
