using LowIncomeMonitor.Domain.Alerting;

namespace LowIncomeMonitor.Alerts.Desk;

/// <summary>The desk: queries and commands behind one port.</summary>
internal sealed class CaseDesk(CaseQueries queries, CaseRecords records, Claims claims, Decisions decisions) : ICaseDesk
{
    public Task<CasePage> ListAsync(CaseFilter filter, int pageSize, string? pageToken, CancellationToken cancellationToken) =>
        queries.ListAsync(filter, pageSize, pageToken, cancellationToken);

    public Task<CaseSnapshot> SnapshotAsync(CaseFilter filter, CancellationToken cancellationToken) =>
        queries.SnapshotAsync(filter, cancellationToken);

    public Task<IReadOnlyList<CaseChange>> ChangesAfterAsync(long sequence, int limit, CancellationToken cancellationToken) =>
        queries.ChangesAfterAsync(sequence, limit, cancellationToken);

    public Task<(long Oldest, long Newest)> SequenceRangeAsync(CancellationToken cancellationToken) =>
        queries.SequenceRangeAsync(cancellationToken);

    public Task<DeskResult> ClaimAsync(DeskCaller caller, long caseId, TimeSpan lease, CancellationToken cancellationToken) =>
        claims.ClaimAsync(caller, caseId, lease, cancellationToken);

    public Task<DeskResult> ReleaseAsync(DeskCaller caller, long caseId, CancellationToken cancellationToken) =>
        claims.ReleaseAsync(caller, caseId, cancellationToken);

    public Task<DeskResult> DecideAsync(DeskCaller caller, DecisionRequest request, CancellationToken cancellationToken) =>
        decisions.RunAsync(caller, request, cancellationToken);

    public Task<ExplainedCase?> ExplainAsync(DeskCaller caller, long caseId, CancellationToken cancellationToken) =>
        records.ExplainAsync(caller, caseId, cancellationToken);

    public Task<ExplainedAlone?> ExplainFindingAsync(DeskCaller caller, long findingId, CancellationToken cancellationToken) =>
        records.ExplainFindingAsync(caller, findingId, cancellationToken);

    public Task<IReadOnlyList<CaseHistoryEntry>?> HistoryAsync(
        DeskCaller caller, long caseId, CancellationToken cancellationToken) =>
        records.HistoryAsync(caller, caseId, cancellationToken);
}
