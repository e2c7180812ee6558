using LowIncomeMonitor.Domain.Alerting;

namespace LowIncomeMonitor.Api.Tests.Fakes;

/// <summary>A desk whose changes a test appends by hand. Commands are not its business.</summary>
internal sealed class FakeDesk : ICaseDesk
{
    private readonly Lock _gate = new();
    private readonly List<CaseChange> _changes = [];

    /// <summary>Thrown by the next read of changes, once.</summary>
    public Exception? Trouble { get; set; }

    public CaseChange Append(CaseView view)
    {
        lock (_gate)
        {
            var change = Cases.Change(_changes.Count + 1, view);
            _changes.Add(change);
            return change;
        }
    }

    public Task<IReadOnlyList<CaseChange>> ChangesAfterAsync(long sequence, int limit, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (Trouble is { } trouble)
            {
                Trouble = null;
                throw trouble;
            }

            return Task.FromResult<IReadOnlyList<CaseChange>>([.. _changes.Where(c => c.Sequence > sequence).Take(limit)]);
        }
    }

    public Task<CaseSnapshot> SnapshotAsync(CaseFilter filter, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<(long Oldest, long Newest)> SequenceRangeAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<CasePage> ListAsync(CaseFilter filter, int pageSize, string? pageToken, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<DeskResult> ClaimAsync(DeskCaller caller, long caseId, TimeSpan lease, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<DeskResult> ReleaseAsync(DeskCaller caller, long caseId, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<DeskResult> DecideAsync(DeskCaller caller, DecisionRequest request, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<ExplainedCase?> ExplainAsync(DeskCaller caller, long caseId, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<ExplainedAlone?> ExplainFindingAsync(DeskCaller caller, long findingId, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<CaseHistoryEntry>?> HistoryAsync(DeskCaller caller, long caseId, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
