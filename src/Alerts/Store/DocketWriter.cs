using LowIncomeMonitor.Alerts.Out;
using LowIncomeMonitor.Alerts.Steps;
using LowIncomeMonitor.Domain.Alerting;
using Npgsql;

namespace LowIncomeMonitor.Alerts.Store;

/// <summary>
/// Writes a docket: cases, findings and explanations; then, standing in line at the queue's head, the changes, the
/// journal and the messages. What stands in line is short, and it is last, so that others wait little.
/// </summary>
internal sealed class DocketWriter(CasePublisher publisher)
{
    /// <returns>The changes, numbered, in order.</returns>
    public async Task<IReadOnlyList<CaseChange>> WriteAsync(
        Docket docket, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        if (docket.IsEmpty)
            return [];
        await NumberAsync(docket, transaction, cancellationToken);
        foreach (var file in docket.Cases)
        {
            file.Version++;
            file.ChangedAt = docket.Now;
        }

        await using (var batch = new NpgsqlBatch(transaction.Connection, transaction))
        {
            if (docket.Cases.Count > 0)
                batch.BatchCommands.Add(CaseWrites.Cases(docket.Cases));
            if (docket.Findings.Count > 0)
                batch.BatchCommands.Add(CaseWrites.Findings(docket.Findings));
            if (docket.Explanations.Count > 0)
                batch.BatchCommands.Add(CaseWrites.Explanations(docket.Explanations, docket.Now));
            if (batch.BatchCommands.Count > 0)
                await batch.ExecuteNonQueryAsync(cancellationToken);
        }

        var head = await QueueHead.TakeAsync(transaction, cancellationToken);
        var changes = Changes(docket, head.ChangeSequence);
        await head.WriteAsync(changes, docket, cancellationToken);
        await publisher.RunAsync(changes, transaction, cancellationToken);
        return changes;
    }

    private static List<CaseChange> Changes(Docket docket, long sequence)
    {
        var changes = new List<CaseChange>(docket.Cases.Count);
        foreach (var file in docket.Cases)
        {
            var view = file.ToView(docket.Household(file.HouseholdId).FindingsOf(file), docket.Now);
            changes.Add(new CaseChange(++sequence, view, docket.CausedBy.TryGetValue(file, out var at) ? at : null));
        }

        return changes;
    }

    private static async Task NumberAsync(Docket docket, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        var fresh = docket.Cases.Where(file => file.CaseId is null).ToList();
        if (fresh.Count == 0)
            return;
        await using var command = transaction.On(
            "select nextval('alerts.case_ids') from generate_series(1, $1)", Sql.Of(fresh.Count));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        foreach (var file in fresh)
        {
            await rows.ReadAsync(cancellationToken);
            file.CaseId = rows.GetInt64(0);
        }
    }
}
