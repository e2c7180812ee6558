using System.Data;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Linkage.People;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Reviews;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Matching.In;
using LowIncomeMonitor.Matching.Index;
using LowIncomeMonitor.Matching.Reviews;
using LowIncomeMonitor.Matching.Steps;
using LowIncomeMonitor.Matching.Store;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LowIncomeMonitor.Matching;

/// <summary>
/// Pairs as clerks see and judge them. A judgement and all that follows of it are one transaction; what is refused changes
/// nothing.
/// </summary>
internal sealed class ReviewDesk(
    NpgsqlDataSource database, ReviewPersonStore people, ReviewRecords records, PersonModel model, JudgementReader memory,
    ApplyJudgement apply, TimeProvider clock, ILogger<ReviewDesk> logger) : IReviewDesk
{
    public async Task<ReviewPage> ListAsync(
        ReviewFilter filter, int pageSize, string? pageToken, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        return await ReviewQueries.ListAsync(filter, pageSize, pageToken, transaction, cancellationToken);
    }

    public async Task<ReviewDetail?> GetAsync(
        DeskCaller caller, long reviewId, string? reason, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        if (await ReviewQueries.FindAsync(caller, reviewId, transaction, cancellationToken) is not { } view
            || await JudgementStore.FindAsync(reviewId, transaction, cancellationToken) is not { } row)
            return null;
        // Before anything is shown: who cannot be noted down does not get to see it.
        if (reason is not null)
            await ReviewOpenings.NoteAsync(reviewId, caller.Name, reason, clock.GetUtcNow(), transaction, cancellationToken);
        var (reasons, likelier) = await ReviewOpenings.ReasonsAsync(reviewId, transaction, cancellationToken);
        var found = await people.LoadAsync(
            likelier is { } third ? row.People.Append(third) : row.People, transaction, cancellationToken);
        var record = row.Record is null ? null : records.Open(row);
        var other = row.OtherPersonId is { } id ? found[id].Identity : Identity.Of(record?.Subject);
        var fields = SideBySide.Of(
            model, found[row.PersonId].Identity, other, ReviewReasons.Read(reasons), row.Kind == ReviewKind.Conflict, reason is not null);
        var shown = ShownTo(caller, likelier, found);
        var history = await ReviewQueries.HistoryAsync(reviewId, transaction, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        if (reason is not null)
            Log.ReviewOpened(logger, reviewId);
        return new(
            view, fields, reason is not null, record is null ? "" : FactJson.Write(FactReader.Read(record).Value), shown,
            shown is null ? "" : found[(int)shown.PersonId].HouseholdId, history);
    }

    public async Task<ReviewResult> JudgeAsync(DeskCaller caller, JudgeRequest request, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (await ReviewQueries.FindAsync(caller, request.ReviewId, transaction, cancellationToken) is not { } seen)
            return NotFound();
        // Before the request itself is judged: somebody who may not see the pair learns nothing about it.
        if (JudgementFaults.Of(request, seen) is { } fault)
            return new(DeskOutcome.Invalid, null, null, fault);
        // Numbers change hands only while nobody matches; all else may go on beside batches of other records.
        if (seen.Kind == ReviewKind.Duplicate)
            await RosterGate.CloseAsync(transaction, cancellationToken);
        else
            await RosterGate.ShareAsync(transaction, cancellationToken);
        await JudgementLock.JudgeAsync(transaction, cancellationToken);
        if (await ReviewQueries.FindAsync(caller, request.ReviewId, transaction, cancellationToken) is null)
            return NotFound();

        var (rows, heads) = await JudgementStore.LockAsync(request.ReviewId, transaction, cancellationToken);
        var row = rows.Single(one => one.ReviewId == request.ReviewId);
        if (request.ExpectedVersion is { } version && version != row.Revision)
            return new(DeskOutcome.Stale, null, null, "The pair has changed since you read it. Read it again, then judge.");
        try
        {
            return await RunAsync(caller, request, row, rows, heads, transaction, cancellationToken);
        }
        catch (FormatException unreadable)
        {
            return Refused(unreadable.Message);
        }
    }

    private static ReviewResult NotFound() => new(DeskOutcome.NotFound, null, null, "There is no such review.");

    private static ReviewResult Refused(string why) => new(DeskOutcome.NotAllowedNow, null, null, why);

    private static bool MovedOn(ReviewRow row, Dictionary<string, long> heads) =>
        row.RecordKey is { } key && heads.TryGetValue(Convert.ToHexString(key), out var rank) && rank > row.Rank;

    private static MaskedMember? ShownTo(DeskCaller caller, int? id, Dictionary<int, ReviewPerson> found) =>
        id is { } person && found.TryGetValue(person, out var known) && RegionRanges.Of(caller.VisibleRegions).Contain(known.Region)
            ? new(person, known.Identity.Masked().Name, known.MaskedNumber, known.Relation)
            : null;

    private async Task<ReviewResult> RunAsync(
        DeskCaller caller, JudgeRequest request, ReviewRow row, List<ReviewRow> rows, Dictionary<string, long> heads,
        NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        var reason = request.Reason.Trim();
        List<Settlement> settlements;
        if (request.Verdict is { } verdict)
        {
            if (Settling.Refusal(row, MovedOn(row, heads)) is { } refusal)
                return Refused(refusal);
            var judged = Settling.Judged(row, verdict, reason);
            settlements = [judged, .. Covered(judged, rows, heads).Select(other => Settling.Following(other, judged))];
        }
        else
        {
            if (Settling.NothingToUndo(row) is { } nothing)
                return Refused(nothing);
            var earlier = await JudgementStore.UnsureBeforeAsync(row, transaction, cancellationToken);
            settlements =
            [
                Settling.TakenBack(row, earlier, MovedOn(row, heads), reason),
                .. rows.Where(other => other.Follows == row.ReviewId).Select(other => Settling.TakenBack(
                    other, null, MovedOn(other, heads), $"review {row.ReviewId} was taken back: {reason}")),
            ];
        }

        var change = request.Correction is { } correction ? await NumbersAsync(row, correction, transaction, cancellationToken) : null;
        if (request.Correction is not null && change is null)
            return Refused("One of the two numbers is missing or invalid. Have the roster corrected; the service follows.");
        var effects = await apply.RunAsync(
            caller.Name, settlements, request.Verdict is null, change, transaction, cancellationToken);
        var after = await ReviewQueries.FindAsync(caller, request.ReviewId, transaction, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        Log.ReviewJudged(
            logger, request.ReviewId, settlements[0].State.ToString(), settlements.Count - 1, effects.Facts.Count,
            effects.Households.Count, effects.Findings.Count);
        return new(DeskOutcome.Done, after, effects, null);
    }

    /// <summary>Pairs that wait and that the judgement settles too, as it will settle those that come later.</summary>
    private IEnumerable<ReviewRow> Covered(Settlement judged, List<ReviewRow> rows, Dictionary<string, long> heads)
    {
        var row = judged.Row;
        if (row.RecordKey is not { } key || judged.State == ReviewState.Unsure)
            return [];
        var now = new JudgementMemory(
            new(row.ReviewId, judged.State, clock.GetUtcNow()), row.PersonId, key, row.Words, row.Identity, row.Levels);
        return rows.Where(other => other.ReviewId != row.ReviewId && other.PersonId == row.PersonId
            && other.State is ReviewState.Open or ReviewState.Automatic or ReviewState.Unsure && other.Follows is null
            && !MovedOn(other, heads)
            && now.Covers(other.RecordKey!, new(other.Words, other.Identity), other.Levels ?? 0, memory.HoldsSince));
    }

    private async Task<NumberChange?> NumbersAsync(
        ReviewRow row, NumberCorrection correction, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        var found = await people.LoadAsync(row.People, transaction, cancellationToken);
        var former = row.People.Single(person => person != correction.CurrentPersonId);
        return found[former].Token is { } old && found[correction.CurrentPersonId].Token is { } current
            ? new(old, current, correction)
            : null;
    }
}
