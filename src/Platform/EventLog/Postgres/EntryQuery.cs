using Npgsql;

namespace LowIncomeMonitor.Platform.EventLog.Postgres;

/// <summary>Reads the next entries of a partition, bounded by number and by bytes in the database already.</summary>
internal static class EntryQuery
{
    // Positions have no gaps, so the number is bounded by a range. "limit" made the planner, which knows nothing of a day's
    // table yet, sort all that is still to be read for every batch: 90 ms for 5,000 entries of 30,000, growing with the lag.
    // octet_length does not open a value that is stored out of line, so entries beyond the bound cost nothing.
    private const string Sql =
        """
        select position, appended_at, key, value from (
            select position, appended_at, key, value,
                   octet_length(value) + octet_length(key) as bytes,
                   sum(octet_length(value) + octet_length(key)) over (order by position rows unbounded preceding) as total
            from {0} where partition = $1 and position >= $2 and position < $2 + $3) b
        where total <= $4 or total = bytes
        order by position
        """;

    public static async Task<IReadOnlyList<LogMessage>> ReadAsync(
        NpgsqlConnection connection, ReadCursor cursor, ReaderOptions options, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Sql.Replace("{0}", cursor.Topic.Table, StringComparison.Ordinal), connection);
        command.Parameters.Add(new() { Value = cursor.Partition.Partition });
        command.Parameters.Add(new() { Value = cursor.Next });
        command.Parameters.Add(new() { Value = (long)options.MaxBatch });
        command.Parameters.Add(new() { Value = (long)options.MaxBytes });
        List<LogMessage> messages = [];
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            messages.Add(new(
                cursor.Partition,
                rows.GetInt64(0),
                rows.GetFieldValue<DateTimeOffset>(1),
                rows.GetFieldValue<byte[]>(2),
                rows.GetFieldValue<byte[]>(3)));
        }

        return messages;
    }

    /// <summary>The first position from the cursor on that is still there; null when all of them have expired.</summary>
    public static async Task<long?> FirstKeptAsync(
        NpgsqlConnection connection, ReadCursor cursor, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            $"select min(position) from {cursor.Topic.Table} where partition = $1 and position >= $2", connection);
        command.Parameters.Add(new() { Value = cursor.Partition.Partition });
        command.Parameters.Add(new() { Value = cursor.Next });
        return await command.ExecuteScalarAsync(cancellationToken) as long?;
    }
}
