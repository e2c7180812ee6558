using LowIncomeMonitor.Alerts.Store;
using LowIncomeMonitor.Platform.Scheduling;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LowIncomeMonitor.Alerts.Jobs;

/// <summary>
/// Drops descriptions of households that are too old to learn from, and what is left of households that left the roster as
/// long ago.
/// </summary>
internal sealed class TrimObservations(
    NpgsqlDataSource database, AlertsOptions options, TimeProvider clock, ILogger<TrimObservations> logger) : IScheduledJob
{
    private const string Trim =
        """
        with gone as (delete from risk.households where not listed and on_day < $1 returning household_id),
             needs as (delete from risk.needs where household_id in (select household_id from gone)),
             observations as (delete from risk.observations where on_day < $1 returning household_id)
        select (select count(*) from observations)::integer, (select count(*) from gone)::integer
        """;

    public string Name => "alerts.trim_observations";

    // 04:10 in China on the second of a month.
    public string Cron => "0 10 20 1 * ?";

    public async Task RunAsync(DateTimeOffset dueAt, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Trim);
        command.CommandTimeout = 0;
        command.Parameters.Add(Sql.Of(options.DayOf(clock.GetUtcNow() - options.Learning.ObservationsKept)));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        await rows.ReadAsync(cancellationToken);
        if ((rows.GetInt32(0), rows.GetInt32(1)) is var (observations, households) && observations + households > 0)
            Log.ObservationsTrimmed(logger, observations, households);
    }
}
