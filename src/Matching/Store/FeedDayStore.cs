using LowIncomeMonitor.Domain.Feeds;
using Npgsql;

namespace LowIncomeMonitor.Matching.Store;

/// <summary>What feeds delivered, day by day. Counted in the transaction that moves the position: exactly once.</summary>
internal static class FeedDayStore
{
    private const string Count =
        """
        insert into matching.feed_days as d (source, day, partition, records, hits, repeats)
        select $1, day, $2, records, hits, 0 from unnest($3, $4, $5) as t(day, records, hits)
        on conflict (source, day, partition, rejected) do update set records = d.records + excluded.records, hits = d.hits + excluded.hits
        """;

    private const string Repeat =
        "update matching.feed_days set repeats = repeats + $4 where source = $1 and day = $2 and partition = $3 and not rejected";

    private const string Total =
        """
        select day, sum(records)::bigint, sum(hits)::bigint, sum(repeats)::bigint
        from matching.feed_days where source = $1 and day = $2 and not rejected group by day
        """;

    private const string Before =
        """
        select day, sum(records)::bigint, sum(hits)::bigint, sum(repeats)::bigint
        from matching.feed_days where source = $1 and day < $2 and not rejected
        group by day order by day desc limit $3
        """;

    // What was rejected is kept apart, so that a corrected delivery of the same day is counted anew.
    private const string Reject =
        """
        with gone as (delete from matching.feed_days where source = $1 and day >= $2 and not rejected returning *),
             findings as (delete from matching.feed_findings where source = $1 and day >= $2)
        insert into matching.feed_days as d (source, day, partition, records, hits, repeats, rejected)
        select source, day, partition, records, hits, repeats, true from gone
        on conflict (source, day, partition, rejected) do update
            set records = d.records + excluded.records, hits = d.hits + excluded.hits, repeats = d.repeats + excluded.repeats
        """;

    private const string Raise =
        """
        insert into matching.feed_findings as f (source, day, partition, rule_id, raised)
        select $1, $2, $3, rule, raised from unnest($4, $5) as t(rule, raised) order by rule
        on conflict (source, day, partition, rule_id) do update set raised = f.raised + excluded.raised
        """;

    private const string Raised =
        """
        select rule_id, sum(raised)::bigint from matching.feed_findings
        where source = $1 and day between $2 and $3 group by rule_id
        """;

    /// <summary>Adds counts of a batch and gives the source's day as it stands, with the version of the feeds.</summary>
    public static async Task<(FeedDay Today, long Version)> CountAsync(
        string source, int partition, IReadOnlyList<DayCount> counts, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        var day = counts.Max(one => one.Day);
        await using var batch = new NpgsqlBatch(transaction.Connection, transaction);
        batch.BatchCommands.Add(Sql.Command(
            Count, Sql.Of(source), Sql.Of(partition), Sql.Of(counts.Select(one => one.Day).ToArray()),
            Sql.Of(counts.Select(one => one.Records).ToArray()), Sql.Of(counts.Select(one => one.Hits).ToArray())));
        batch.BatchCommands.Add(Sql.Command(Total, Sql.Of(source), Sql.Of(day)));
        batch.BatchCommands.Add(Sql.Command(FeedStore.Version));
        await using var rows = await batch.ExecuteReaderAsync(cancellationToken);
        await rows.ReadAsync(cancellationToken);
        var today = Read(rows);
        await rows.NextResultAsync(cancellationToken);
        await rows.ReadAsync(cancellationToken);
        return (today, rows.GetInt64(0));
    }

    public static async Task<FeedDay> RepeatAsync(
        string source, DateOnly day, int partition, long repeats, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(transaction.Connection, transaction);
        batch.BatchCommands.Add(Sql.Command(Repeat, Sql.Of(source), Sql.Of(day), Sql.Of(partition), Sql.Of(repeats)));
        batch.BatchCommands.Add(Sql.Command(Total, Sql.Of(source), Sql.Of(day)));
        await using var rows = await batch.ExecuteReaderAsync(cancellationToken);
        await rows.ReadAsync(cancellationToken);
        return Read(rows);
    }

    /// <summary>The last deliveries before a day, latest first, without those that were rejected.</summary>
    public static async Task<IReadOnlyList<FeedDay>> BeforeAsync(
        string source, DateOnly day, int most, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Before, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(source));
        command.Parameters.Add(Sql.Of(day));
        command.Parameters.Add(Sql.Of(most));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var days = new List<FeedDay>();
        while (await rows.ReadAsync(cancellationToken))
            days.Add(Read(rows));
        return days;
    }

    /// <summary>Takes the days of a source since one out of what is usual.</summary>
    public static async Task RejectAsync(
        string source, DateOnly since, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Reject, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(source));
        command.Parameters.Add(Sql.Of(since));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Adds findings that a batch raised.</summary>
    public static async Task RaiseAsync(
        string source, DateOnly day, int partition, IReadOnlyDictionary<string, long> raised, NpgsqlTransaction transaction,
        CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Raise, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(source));
        command.Parameters.Add(Sql.Of(day));
        command.Parameters.Add(Sql.Of(partition));
        command.Parameters.Add(Sql.Of(raised.Keys.ToArray()));
        command.Parameters.Add(Sql.Of(raised.Values.ToArray()));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Findings by rule that a source's records raised on days from one to another.</summary>
    public static async Task<IReadOnlyDictionary<string, long>> RaisedAsync(
        string source, DateOnly from, DateOnly to, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Raised, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(source));
        command.Parameters.Add(Sql.Of(from));
        command.Parameters.Add(Sql.Of(to));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var raised = new Dictionary<string, long>(StringComparer.Ordinal);
        while (await rows.ReadAsync(cancellationToken))
            raised[rows.GetString(0)] = rows.GetInt64(1);
        return raised;
    }

    private static FeedDay Read(NpgsqlDataReader rows) =>
        new(rows.GetFieldValue<DateOnly>(0), rows.GetInt64(1), rows.GetInt64(2), rows.GetInt64(3));
}
