using Npgsql;

namespace LowIncomeMonitor.Platform.EventLog.Postgres;

/// <summary>Reads the next entries of a partition, bounded by number and by bytes in the database already.</summary>
internal static class EntryQuery
{
    // octet_length does not open a value that is stored out of line, so entries beyond the bound cost nothing.
    private const string Sql =
        """
        select position, appended_at, key, value from (
            select position, appended_at, key, value,
                   octet_length(value) + octet_length(key) as bytes,
                   sum(octet_length(value) + octet_length(key)) over (order by position rows unbounded preceding) as total
            from (select * from {0} where partition = $1 and position >= $2 order by position limit $3) e) b
        where total <= $4 or total = bytes
        order by position
        """;

    public static async Task<IReadOnlyList<LogMessage>> ReadAsync(
        NpgsqlConnection connection, ReadCursor cursor, ReaderOptions options, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Sql.Replace("{0}", cursor.Topic.Table, StringComparison.Ordinal), connection);
        command.Parameters.Add(new() { Value = cursor.Partition.Partition });
        command.Parameters.Add(new() { Value = cursor.Next });
        command.Parameters.Add(new() { Value = options.MaxBatch });
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
}
