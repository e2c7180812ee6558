using LowIncomeMonitor.Alerts.Store;
using LowIncomeMonitor.Platform.Scheduling;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LowIncomeMonitor.Alerts.Jobs;

/// <summary>Drops changes that no stream may resume from any more. Cases, findings and journal stay.</summary>
internal sealed class TrimCaseChanges(
    NpgsqlDataSource database, AlertsOptions options, TimeProvider clock, ILogger<TrimCaseChanges> logger) : IScheduledJob
{
    // Up to a sequence, not by age: clocks of processes differ a little, and a hole would look like a lost change.
    private const string Trim =
        """
        with limit_at as (select max(sequence) as sequence from alerts.case_changes where at < $1),
             head as (
                 update alerts.queue_head set trimmed_to = greatest(trimmed_to, (select sequence from limit_at))
                 where (select sequence from limit_at) is not null),
             gone as (
                 delete from alerts.case_changes where sequence <= (select sequence from limit_at) returning sequence)
        select count(*)::integer, coalesce(max(sequence), 0) from gone
        """;

    public string Name => "alerts.trim_changes";

    // 03:40 in China.
    public string Cron => "0 40 19 * * ?";

    public async Task RunAsync(DateTimeOffset dueAt, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Trim);
        command.Parameters.Add(Sql.Of(clock.GetUtcNow() - options.ChangesKept));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        await rows.ReadAsync(cancellationToken);
        if (rows.GetInt32(0) is > 0 and var dropped)
            Log.ChangesTrimmed(logger, dropped, rows.GetInt64(1));
    }
}
