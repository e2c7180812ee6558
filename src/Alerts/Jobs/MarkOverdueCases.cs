using LowIncomeMonitor.Alerts.Steps;
using LowIncomeMonitor.Alerts.Store;
using LowIncomeMonitor.Platform.Scheduling;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LowIncomeMonitor.Alerts.Jobs;

/// <summary>
/// Marks cases whose last day for a step has passed, each once for a step. What is due stands in the cases themselves:
/// the schedule only wakes, so a run too many finds nothing and a run missed is made up by the next.
/// </summary>
internal sealed class MarkOverdueCases(
    NpgsqlDataSource database, AssessCase assess, DocketWriter writer, AlertsOptions options, TimeProvider clock,
    ILogger<MarkOverdueCases> logger) : IScheduledJob
{
    private const int Chunk = 1000;

    // The steps that a state still owes, as OwedSteps gives them.
    private const string Due =
        """
        select household_id from alerts.cases
        where state <= 4 and least(receive_by, visit_by, propose_by) < $1
          and ((state <= 2 and receive_by < $1 and overdue_steps & 1 = 0)
            or (state <= 3 and visit_by < $1 and overdue_steps & 2 = 0)
            or (propose_by < $1 and overdue_steps & 4 = 0))
        order by household_id limit $2
        """;

    public string Name => "alerts.mark_overdue";

    public string Cron => "0 0/5 * * * ?";

    public async Task RunAsync(DateTimeOffset dueAt, CancellationToken cancellationToken)
    {
        var today = options.DayOf(clock.GetUtcNow());
        var marked = 0;
        int found;
        do
        {
            (found, var changed) = await MarkAsync(today, cancellationToken);
            marked += changed;
        }
        while (found == Chunk);
        if (marked > 0)
            Log.OverdueMarked(logger, today, marked);
    }

    private async Task<(int Found, int Changed)> MarkAsync(DateOnly today, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var households = new List<string>();
        await using (var select = transaction.On(Due, Sql.Of(today), Sql.Of(Chunk)))
        await using (var rows = await select.ExecuteReaderAsync(cancellationToken))
        {
            while (await rows.ReadAsync(cancellationToken))
                households.Add(rows.GetString(0));
        }

        var docket = new Docket(clock.GetUtcNow());
        await HouseholdStore.LoadAsync(docket, households, transaction, cancellationToken);
        foreach (var household in households)
            assess.Run(docket, docket.Household(household));
        var changes = await writer.WriteAsync(docket, transaction, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (households.Count, changes.Count);
    }
}
