using LowIncomeMonitor.Alerts.Steps;
using LowIncomeMonitor.Alerts.Store;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.People;
using Npgsql;

namespace LowIncomeMonitor.Alerts.Desk;

/// <summary>
/// The one way in which a person changes a case: see it, lock its household, take the step, write it with its journal,
/// commit. A step that is refused changes nothing.
/// </summary>
internal sealed class CaseTransaction(NpgsqlDataSource database, CaseRecords records, DocketWriter writer, TimeProvider clock)
{
    private static readonly DeskResult s_notFound = new(DeskOutcome.NotFound, null, "There is no such case.");

    /// <param name="caller">Who acts.</param>
    /// <param name="caseId">On which case.</param>
    /// <param name="step">Changes the docket, or says why not. Called under the lock, with an open case.</param>
    /// <param name="cancellationToken">Rolls everything back.</param>
    public async Task<DeskResult> RunAsync(
        DeskCaller caller, long caseId, Func<CaseStep, DeskResult?> step, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (await records.FindAsync(caller, caseId, transaction, cancellationToken) is not { } seen)
            return s_notFound;
        var docket = new Docket(clock.GetUtcNow());
        await HouseholdStore.LoadAsync(docket, [seen.HouseholdId], transaction, cancellationToken);
        var household = docket.Household(seen.HouseholdId);
        if (household.Open is not { } file || file.CaseId != caseId)
            return Refused("The case is closed. A new finding opens a new case.");

        // The household may have moved between the look and the lock.
        if (!RegionRanges.Of(caller.VisibleRegions).Contain(file.Region))
            return s_notFound;
        if (step(new CaseStep(docket, household, file, caller.Name)) is { } refusal)
            return refusal;
        var changes = await writer.WriteAsync(docket, transaction, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new DeskResult(DeskOutcome.Done, changes.Last(change => change.Case.CaseId == caseId).Case, null);
    }

    public async Task<CaseView?> FindAsync(DeskCaller caller, long caseId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        return await records.FindAsync(caller, caseId, transaction, cancellationToken);
    }

    public static DeskResult Refused(string why) => new(DeskOutcome.NotAllowedNow, null, why);

    public static DeskResult NotFound() => s_notFound;
}
