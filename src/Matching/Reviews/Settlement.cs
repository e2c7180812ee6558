using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Reviews;

namespace LowIncomeMonitor.Matching.Reviews;

/// <summary>What becomes of a pair.</summary>
/// <param name="Row">The pair before.</param>
/// <param name="State">Its state after.</param>
/// <param name="Linked">Whether it is linked after.</param>
/// <param name="Judgement">Revision of the judgement in force after; null means none of its own.</param>
/// <param name="Follows">The review whose judgement it follows after; null means none.</param>
/// <param name="Reason">Goes into the journal.</param>
internal sealed record Settlement(
    ReviewRow Row, ReviewState State, bool Linked, int? Judgement, long? Follows, string Reason)
{
    /// <summary>What facts of the record rest on after; null where none stand on the pair.</summary>
    public MatchEvidence? Evidence => Row.EvidenceOf(State, Linked);

    /// <summary>The record's facts about the person change.</summary>
    public bool ChangesFacts => Row.RecordKey is not null && Evidence != Row.Evidence;

    /// <summary>A link on which something stood is there no more, or no longer on a clerk's word.</summary>
    public bool Revokes => Row.Linked && (!Linked || (Row.State == ReviewState.Same && State != ReviewState.Same));
}
