using LowIncomeMonitor.Domain.Reviews;

namespace LowIncomeMonitor.Matching.Reviews;

/// <summary>
/// What a judgement, or taking one back, makes of a pair and of the pairs that follow it. Pure; the only place that knows.
/// Only what the service itself found, or what nobody could decide, can be judged: another judgement is taken back first, so
/// that nobody overrules a colleague by accident.
/// </summary>
internal static class Settling
{
    /// <summary>Why a pair cannot be judged now; null when it can.</summary>
    public static string? Refusal(ReviewRow row, bool recordMovedOn) => row.State switch
    {
        ReviewState.Superseded => "A later version of the record, or of the roster, took the place of this pair.",
        _ when recordMovedOn => "A later version of the record is being taken in. Read the pair again.",
        ReviewState.Same or ReviewState.Different when row.Follows is { } of =>
            $"This pair follows the judgement on review {of}, because the words are the same. Take that one back first.",
        ReviewState.Same or ReviewState.Different => "This pair is judged. Take that judgement back first.",
        _ => null,
    };

    public static Settlement Judged(ReviewRow row, ReviewVerdict verdict, string reason) => new(
        row, StateOf(verdict), verdict switch
        {
            ReviewVerdict.Same => true,
            ReviewVerdict.Different => false,
            _ => row.NaturallyLinked,
        },
        row.Revision + 1, null, reason);

    /// <summary>A pair that waits and that the judgement covers.</summary>
    public static Settlement Following(ReviewRow row, Settlement judged) => new(
        row, judged.State, judged.Linked, null, judged.Row.ReviewId, $"follows review {judged.Row.ReviewId}");

    /// <summary>Why there is nothing to take back; null when there is.</summary>
    public static string? NothingToUndo(ReviewRow row) => row switch
    {
        { Follows: { } of } => $"This pair follows the judgement on review {of}, because the words are the same. Take that one back.",
        { Judgement: null } => "Nobody has judged this pair, so there is nothing to take back.",
        _ => null,
    };

    /// <summary>The pair without its last judgement.</summary>
    /// <param name="row">The pair.</param>
    /// <param name="earlier">Revision of an earlier "unsure" that holds again; null when there is none.</param>
    /// <param name="recordMovedOn">A later version of the record counts: nothing stands on this one any more.</param>
    /// <param name="reason">Goes into the journal.</param>
    public static Settlement TakenBack(ReviewRow row, int? earlier, bool recordMovedOn, string reason) => recordMovedOn
        ? new(row, ReviewState.Superseded, false, null, null, reason)
        : new(row, earlier is null ? row.NaturalState : ReviewState.Unsure, row.NaturallyLinked, earlier, null, reason);

    private static ReviewState StateOf(ReviewVerdict verdict) => verdict switch
    {
        ReviewVerdict.Same => ReviewState.Same,
        ReviewVerdict.Different => ReviewState.Different,
        _ => ReviewState.Unsure,
    };
}
