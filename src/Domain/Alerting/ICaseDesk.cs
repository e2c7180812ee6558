namespace LowIncomeMonitor.Domain.Alerting;

/// <summary>
/// The desk at which people work the queue. The Api module calls it, the Alerts module owns the tables behind it
/// and is their only writer. Every command is journalled with who, when and why, in the transaction of its effect.
/// </summary>
public interface ICaseDesk
{
    /// <summary>A page in rank order. A token from another filter is refused with <see cref="ArgumentException"/>.</summary>
    Task<CasePage> ListAsync(CaseFilter filter, int pageSize, string? pageToken, CancellationToken cancellationToken);

    /// <summary>The present queue and the change up to which it holds, from one consistent read.</summary>
    Task<CaseSnapshot> SnapshotAsync(CaseFilter filter, CancellationToken cancellationToken);

    /// <summary>Changes behind a sequence, in order, at most <paramref name="limit"/>, unfiltered.</summary>
    Task<IReadOnlyList<CaseChange>> ChangesAfterAsync(long sequence, int limit, CancellationToken cancellationToken);

    /// <summary>The oldest sequence from which <see cref="ChangesAfterAsync"/> can still resume, and the newest.</summary>
    Task<(long Oldest, long Newest)> SequenceRangeAsync(CancellationToken cancellationToken);

    /// <summary>Claims a case for the caller; a claim of another person that still runs refuses it.</summary>
    Task<DeskResult> ClaimAsync(DeskCaller caller, long caseId, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Gives a claimed case back.</summary>
    Task<DeskResult> ReleaseAsync(DeskCaller caller, long caseId, CancellationToken cancellationToken);

    /// <summary>Records a step of the caller, who must hold the claim (confirming needs another person).</summary>
    Task<DeskResult> DecideAsync(DeskCaller caller, DecisionRequest request, CancellationToken cancellationToken);

    /// <summary>Why the case is there; null when there is none that the caller may see.</summary>
    Task<ExplainedCase?> ExplainAsync(DeskCaller caller, long caseId, CancellationToken cancellationToken);

    /// <summary>Why a finding was raised, cleared ones included; null when there is none that the caller may see.</summary>
    Task<ExplainedAlone?> ExplainFindingAsync(DeskCaller caller, long findingId, CancellationToken cancellationToken);

    /// <summary>The journal, oldest first; null when there is no case that the caller may see.</summary>
    Task<IReadOnlyList<CaseHistoryEntry>?> HistoryAsync(
        DeskCaller caller, long caseId, CancellationToken cancellationToken);
}
