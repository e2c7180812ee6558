using Npgsql;
using NpgsqlTypes;

namespace LowIncomeMonitor.Platform.EventLog;

/// <summary>
/// Positions of consumer groups in platform.positions. A position moves only by compare-and-set inside the
/// transaction that holds the effects, so that of two members who believe they own a partition one must roll back.
/// </summary>
public sealed class PositionStore(NpgsqlDataSource database, TimeProvider clock) : IPositionSource
{
    private const string First =
        """
        insert into platform.positions as p (consumer_group, topic, partition, next_position, updated_at)
        values ($1, $2, $3, $5, $6)
        on conflict (consumer_group, topic, partition) do update
            set next_position = excluded.next_position, updated_at = excluded.updated_at
            where p.next_position = $4
        """;

    private const string Next =
        """
        update platform.positions set next_position = $5, updated_at = $6
        where consumer_group = $1 and topic = $2 and partition = $3 and next_position = $4
        """;

    /// <inheritdoc/>
    public async Task<long> NextPositionAsync(
        string group, TopicPartition partition, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            "select next_position from platform.positions where consumer_group = $1 and topic = $2 and partition = $3");
        command.Parameters.Add(new() { Value = group });
        command.Parameters.Add(new() { Value = partition.Topic });
        command.Parameters.Add(new() { Value = partition.Partition });
        return await command.ExecuteScalarAsync(cancellationToken) is long next ? next : 0;
    }

    /// <summary>All positions of a group in a topic; partitions it never read are left out.</summary>
    public async Task<IReadOnlyDictionary<TopicPartition, long>> PositionsAsync(
        string group, string topic, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            "select partition, next_position from platform.positions where consumer_group = $1 and topic = $2");
        command.Parameters.Add(new() { Value = group });
        command.Parameters.Add(new() { Value = topic });
        var positions = new Dictionary<TopicPartition, long>();
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
            positions[new(topic, rows.GetInt32(0))] = rows.GetInt64(1);
        return positions;
    }

    /// <summary>Moves a group's position as part of the transaction.</summary>
    /// <param name="transaction">The transaction that holds the effects of the entries passed over.</param>
    /// <param name="group">The consumer group.</param>
    /// <param name="partition">The partition.</param>
    /// <param name="from">The position the entries were read from; 0 when the group never read the partition.</param>
    /// <param name="to">The next position to read; more than <paramref name="from"/>.</param>
    /// <param name="cancellationToken">Stops waiting; the transaction is then useless.</param>
    /// <exception cref="PositionMovedException">Another member moved it first.</exception>
    public async Task AdvanceAsync(
        NpgsqlTransaction transaction, string group, TopicPartition partition, long from, long to,
        CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(to, from);

        // Only position 0 may make the row: a row that is missing later was removed by hand, and going on would hide it.
        await using var command = new NpgsqlCommand(from == 0 ? First : Next, transaction.Connection, transaction);
        command.Parameters.Add(new() { Value = group });
        command.Parameters.Add(new() { Value = partition.Topic });
        command.Parameters.Add(new() { Value = partition.Partition });
        command.Parameters.Add(new() { Value = from });
        command.Parameters.Add(new() { Value = to });
        command.Parameters.Add(new() { Value = clock.GetUtcNow(), NpgsqlDbType = NpgsqlDbType.TimestampTz });
        if (await command.ExecuteNonQueryAsync(cancellationToken) == 0)
            throw new PositionMovedException(group, partition, from);
    }
}
