namespace LowIncomeMonitor.Domain.CrossChecks;

/// <summary>How far a cross-check is, and what came of it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Order">What is checked.</param>
/// <param name="State">Where it stands.</param>
/// <param name="StartedBy">Who asked for it.</param>
/// <param name="StartedAt">When.</param>
/// <param name="Bytes">Bytes of the register that were looked through and whose hits are stored.</param>
/// <param name="TotalBytes">Its size; 0 while nobody has begun.</param>
/// <param name="Rows">Rows so far.</param>
/// <param name="Refused">Rows so far whose number cannot be used.</param>
/// <param name="Hits">Hits so far.</param>
/// <param name="Failure">Why it failed; empty otherwise. No personal data.</param>
/// <param name="ComparedWith">The last one before it of the same source and roster that is done; null when there is none.</param>
/// <param name="Appeared">Hits that the one before did not have; counted when it is done.</param>
/// <param name="Gone">Hits that only the one before had.</param>
/// <param name="Changed">Hits of both whose strength or reason differs.</param>
public sealed record CrossCheckStanding(
    long Id, CrossCheckOrder Order, CrossCheckState State, string StartedBy, DateTimeOffset StartedAt, long Bytes, long TotalBytes,
    long Rows, long Refused, long Hits, string Failure, long? ComparedWith, long Appeared, long Gone, long Changed)
{
    /// <summary>Nothing more will happen to it.</summary>
    public bool HasEnded => State is CrossCheckState.Done or CrossCheckState.Failed or CrossCheckState.Cancelled;
}
