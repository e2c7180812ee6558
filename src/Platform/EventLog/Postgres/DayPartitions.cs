using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LowIncomeMonitor.Platform.EventLog.Postgres;

/// <summary>The day partitions of the topics' tables: made when a day is first written, dropped whole when it expires.</summary>
internal sealed class DayPartitions(NpgsqlDataSource database, ILogger logger)
{
    private readonly ConcurrentDictionary<(int Topic, DateOnly Day), bool> _made = new();

    /// <summary>
    /// Makes a day's partition on a connection of its own: made inside an appender's transaction it would vanish with
    /// a roll-back and block the other appenders until the commit.
    /// </summary>
    public async ValueTask EnsureAsync(PostgresTopic topic, DateOnly day, CancellationToken cancellationToken)
    {
        if (_made.ContainsKey((topic.Id, day))) return;
        var table = topic.DayTable(day);

        // Attaching needs no exclusive lock on the topic's table, "create table ... partition of" would.
        await using var command = database.CreateCommand(
            $"""
             do $make$ begin
                 perform pg_advisory_xact_lock(hashtextextended('platform.log_entries', {topic.Id}));
                 if to_regclass('{table}') is null then
                     create table {table} (like {topic.Table} including all);
                     alter table {topic.Table} attach partition {table}
                         for values from ('{day:yyyy-MM-dd}') to ('{day.AddDays(1):yyyy-MM-dd}');
                 end if;
             end $make$
             """);
        await command.ExecuteNonQueryAsync(cancellationToken);
        _made[(topic.Id, day)] = true;
    }

    /// <summary>Drops the days whose every entry is older than the retention. Returns how many.</summary>
    public async Task<int> DropExpiredAsync(PostgresTopic topic, DateOnly today, CancellationToken cancellationToken)
    {
        var firstKept = today.AddDays(-topic.RetentionDays);
        var dropped = 0;
        foreach (var day in await DaysAsync(topic, cancellationToken))
        {
            if (day >= firstKept) continue;
            _made.TryRemove((topic.Id, day), out _);
            if (await TryDropAsync(topic, day, cancellationToken)) dropped++;
        }

        return dropped;
    }

    private async Task<bool> TryDropAsync(PostgresTopic topic, DateOnly day, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        try
        {
            // Whoever waits for this lock makes everybody else wait behind him: give up early, the next sweep comes.
            await using var drop = new NpgsqlCommand(
                $"set local lock_timeout = '2s'; drop table if exists {topic.DayTable(day)}", connection, transaction);
            await drop.ExecuteNonQueryAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            logger.DayDropped(topic.Name, day);
            return true;
        }
        catch (PostgresException failure) when (failure.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            logger.DayBusy(topic.Name, day);
            return false;
        }
    }

    private async Task<IReadOnlyList<DateOnly>> DaysAsync(PostgresTopic topic, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            "select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = $1::regclass");
        command.Parameters.Add(new() { Value = topic.Table });
        List<DateOnly> days = [];
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
            days.Add(DateOnly.ParseExact(rows.GetString(0)[^8..], "yyyyMMdd", CultureInfo.InvariantCulture));
        days.Sort();
        return days;
    }
}
