using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Reviews;

namespace LowIncomeMonitor.Matching.Tests.Harness;

/// <summary>A clerk at the desk of a matcher.</summary>
internal sealed class Clerk(Matcher matcher, string name = "Li", string region = "421281")
{
    private readonly IReviewDesk _desk = matcher.Get<IReviewDesk>();

    public DeskCaller Caller { get; } = new(name, [region]);

    public Task<ReviewPage> ListAsync(ReviewFilter? filter = null, int size = 50, string? token = null) => _desk.ListAsync(
        filter ?? new() { VisibleRegions = Caller.VisibleRegions }, size, token, CancellationToken.None);

    public Task<ReviewDetail?> GetAsync(long review, string? reason = null) =>
        _desk.GetAsync(Caller, review, reason, CancellationToken.None);

    public Task<ReviewResult> TryAsync(
        long review, ReviewVerdict? verdict, int? version = null, NumberCorrection? correction = null) => _desk.JudgeAsync(
        Caller, new(review, verdict, "asked the family", version, correction), CancellationToken.None);

    public async Task<ReviewEffects> JudgeAsync(long review, ReviewVerdict verdict, NumberCorrection? correction = null) =>
        Done(await TryAsync(review, verdict, null, correction));

    public async Task<ReviewEffects> UndoAsync(long review) => Done(await TryAsync(review, null));

    /// <summary>Pairs as "kind state linked person".</summary>
    public Task<string[]> PairsAsync(string where = "true") => matcher.Database.ScalarAsync<string[]>(
        $$"""
        select coalesce(array_agg(concat_ws(' ',
            (array['weak', 'conflict', 'duplicate'])[kind],
            (array['open', 'same', 'different', 'unsure', 'superseded', 'automatic'])[state],
            case when linked then 'linked' else '-' end, person_id) order by review_id), '{}')
        from matching.reviews where {{where}}
        """);

    /// <summary>All that is believed and found now, without what only tells when and how often it was written.</summary>
    public Task<string[]> BelievedAsync() => matcher.Database.ScalarAsync<string[]>(
        """
        select coalesce(array_agg(line order by line), '{}') from (
            select concat_ws(' ', 'fact', person_id, source, record_id, version, rank, evidence, valid_from, valid_to, received_on,
                             provenance, value::text) as line
            from matching.facts where superseded_at is null
            union all
            select concat_ws(' ', 'finding', household_id, rule_id, person_id, level, encode(fingerprint, 'hex'))
            from matching.findings where is_open
            union all
            select concat_ws(' ', 'question', household_id, rule_id, person_id, missing::text) from matching.open_questions
            union all
            select concat_ws(' ', 'pair', review_id, state, linked, follows) from matching.reviews
            union all
            select concat_ws(' ', 'person', person_id, number_doubts::text) from roster.people
            union all
            select concat_ws(' ', 'index', kind, encode(token, 'hex'), person_id) from roster.index_entries) t
        """);

    private static ReviewEffects Done(ReviewResult result)
    {
        Assert.True(result.Outcome == DeskOutcome.Done, result.Why);
        return result.Effects!;
    }
}
