using LowIncomeMonitor.Alerts.Store;
using LowIncomeMonitor.Domain.Risk;
using LowIncomeMonitor.Domain.Risk.Features;
using LowIncomeMonitor.Domain.Risk.Scoring;
using LowIncomeMonitor.Domain.Risk.Tables;
using LowIncomeMonitor.Domain.Risk.Watching;
using Npgsql;

namespace LowIncomeMonitor.Alerts.Risk.Store;

/// <summary>Reports of watching, and what they are made of.</summary>
internal sealed class WatchStore(NpgsqlDataSource database, AlertsOptions options)
{
    private const string Insert =
        """
        insert into risk.watch_reports (month, model_id, made_at, alarms, report) values ($1, $2, $3, $4, $5::jsonb)
        on conflict do nothing
        """;

    private const string Reports = "select report::text, made_at from risk.watch_reports where month = $1 order by model_id";

    private const string Calls =
        """
        with calls as (select finding_id, case_id from alerts.findings where rule = 'A26'),
             lines as (select j.case_id, j.finding_id, j.action from audit.journal j where j.at >= $1 and j.at < $2)
        select count(*) filter (where l.action = 'finding_raised' and l.finding_id in (select finding_id from calls))::integer,
               count(*) filter (where l.action = 'explained' and l.finding_id in (select finding_id from calls))::integer,
               count(distinct l.case_id) filter (where l.action = 'confirmed' and l.case_id in (select case_id from calls))::integer
        from lines l
        """;

    /// <summary>Keeps a report; the first one of a month and model counts.</summary>
    public async Task WriteAsync(WatchReport report, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Insert);
        command.Parameters.Add(Sql.Of(report.Month));
        command.Parameters.Add(Sql.Of(report.ModelId));
        command.Parameters.Add(Sql.Of(now));
        command.Parameters.Add(Sql.Of(report.Alarms.Count));
        command.Parameters.Add(Sql.Of(RiskJson.WriteReport(report)));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Reports of a month, in order of model.</summary>
    public async Task<IReadOnlyList<(WatchReport Report, DateTimeOffset MadeAt)>> FindAsync(DateOnly month, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Reports);
        command.Parameters.Add(Sql.Of(month));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var reports = new List<(WatchReport, DateTimeOffset)>();
        while (await rows.ReadAsync(cancellationToken))
            reports.Add((RiskJson.ReadReport(rows.GetString(0)), rows.Instant(1)));
        return reports;
    }

    /// <summary>The latest month with a report; null when there is none.</summary>
    public async Task<DateOnly?> LatestMonthAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("select max(month) from risk.watch_reports");
        return await command.ExecuteScalarAsync(cancellationToken) is DateOnly month ? month : null;
    }

    /// <summary>All households with a score, as of a day; outcomes are not known and all false.</summary>
    public async Task<RiskTable> TodayAsync(DateOnly on, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("select features::text, on_day from risk.scores order by household_id collate \"C\"");
        command.CommandTimeout = 0;
        var columns = FeatureCatalogue.Columns.Select(_ => new List<double>()).ToArray();
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            var values = FeatureTime.AsOf(FeatureJson.Read(rows.GetString(0)), rows.GetFieldValue<DateOnly>(1), on);
            for (var c = 0; c < columns.Length; c++)
                columns[c].Add(values[c]);
        }

        return new(FeatureCatalogue.Columns, [.. columns.Select(column => column.ToArray())], new bool[columns[0].Count]);
    }

    /// <summary>What became of the calls of a month.</summary>
    public async Task<CallFigures> CallsAsync(DateOnly month, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Calls);
        command.Parameters.Add(Sql.Of(Start(month)));
        command.Parameters.Add(Sql.Of(Start(month.AddMonths(1))));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        await rows.ReadAsync(cancellationToken);
        return new(rows.GetInt32(0), rows.GetInt32(1), rows.GetInt32(2));
    }

    private DateTimeOffset Start(DateOnly day) => new DateTimeOffset(day, TimeOnly.MinValue, options.UtcOffset).ToUniversalTime();
}
