using System.Runtime.CompilerServices;
using LowIncomeMonitor.Platform.Privacy;
using Npgsql;
using NpgsqlTypes;

namespace LowIncomeMonitor.Platform.Quarantine;

/// <summary>
/// Reads and settles refused input. Lists never open a seal; <see cref="RevealAsync"/> does so for a person and writes
/// down who and why, <see cref="ReadForReplayAsync"/> for the machine.
/// </summary>
public sealed class QuarantineStore(NpgsqlDataSource dataSource, ISealer sealer, IPersonTokens tokens, TimeProvider clock)
{
    private const int ReplayPage = 500;

    private readonly QuarantineSeals _seals = new(sealer, tokens);

    /// <summary>A page in order of identifier.</summary>
    /// <param name="filter">Which ones.</param>
    /// <param name="afterId">The last identifier of the page before; 0 for the first page.</param>
    /// <param name="limit">Most items.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<QuarantinedItem>> ListAsync(
        QuarantineFilter filter, long afterId, int limit, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var command = QuarantineRows.Select(connection, filter, afterId, limit, withContent: false);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var items = new List<QuarantinedItem>();
        while (await reader.ReadAsync(cancellationToken))
            items.Add(QuarantineRows.ReadItem(reader));

        return items;
    }

    /// <summary>One item without its content; null when there is none.</summary>
    public async Task<QuarantinedItem?> FindAsync(long id, CancellationToken cancellationToken) =>
        (await ListAsync(new QuarantineFilter(State: null), id - 1, 1, cancellationToken)).FirstOrDefault(item => item.Id == id);

    /// <summary>Opens the seal for a person. The reveal is committed before the content is handed out.</summary>
    /// <param name="id">Which one.</param>
    /// <param name="who">The person.</param>
    /// <param name="why">The person's reason; must not be empty.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Null when there is no such item.</returns>
    public async Task<OpenedInput?> RevealAsync(long id, string who, string why, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(who);
        ArgumentException.ThrowIfNullOrWhiteSpace(why);
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        var found = await ReadOpenedAsync(connection, new QuarantineFilter(State: null), id - 1, 1, cancellationToken);
        if (found.Count == 0 || found[0].Item.Id != id)
            return null;

        await using var record = new NpgsqlCommand(
            "INSERT INTO platform.quarantine_reveals (quarantine_id, revealed_at, who, why) VALUES ($1, $2, $3, $4)", connection);
        record.Parameters.Add(new() { Value = id });
        record.Parameters.Add(new() { Value = clock.GetUtcNow(), NpgsqlDbType = NpgsqlDbType.TimestampTz });
        record.Parameters.Add(new() { Value = StorableText.Clean(who) });
        record.Parameters.Add(new() { Value = StorableText.Clean(why) });
        await record.ExecuteNonQueryAsync(cancellationToken);
        return found[0];
    }

    /// <summary>
    /// Opened inputs in order of identifier, page by page, so that settling them while reading is safe. What is kept
    /// during the reading is not read: a replay that is refused again does not go round.
    /// </summary>
    public async IAsyncEnumerable<OpenedInput> ReadForReplayAsync(
        QuarantineFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = await ScalarAsync("SELECT coalesce(max(id), 0) FROM platform.quarantine", cancellationToken);
        for (var after = 0L; ;)
        {
            List<OpenedInput> page;
            await using (var connection = await dataSource.OpenConnectionAsync(cancellationToken))
                page = await ReadOpenedAsync(connection, filter with { State = QuarantineState.Kept }, after, ReplayPage, cancellationToken);

            foreach (var opened in page.TakeWhile(opened => opened.Item.Id <= last))
                yield return opened;

            if (page.Count < ReplayPage || page[^1].Item.Id > last)
                yield break;

            after = page[^1].Item.Id;
        }
    }

    /// <summary>
    /// Marks an item replayed, in the transaction that sends it in again. If that transaction refuses it once more,
    /// keeping it brings the item back.
    /// </summary>
    /// <returns>False when it is no longer waiting: somebody else was faster, so do not send it.</returns>
    public Task<bool> MarkReplayedAsync(NpgsqlTransaction transaction, long id, string who, CancellationToken cancellationToken) =>
        SettleAsync(transaction.Connection!, id, "replayed", who, "", cancellationToken);

    /// <summary>Marks an item as not wanted, with the person and the reason.</summary>
    /// <returns>False when it is not waiting.</returns>
    public async Task<bool> DiscardAsync(long id, string who, string why, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(why);
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        return await SettleAsync(connection, id, "discarded", who, why, cancellationToken);
    }

    /// <summary>Counts by source, reason and state, largest first.</summary>
    public async Task<IReadOnlyList<QuarantineCount>> CountAsync(CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand(
            """
            SELECT source, reason_code, state, count(*) FROM platform.quarantine
            GROUP BY source, reason_code, state ORDER BY count(*) DESC, source, reason_code, state
            """);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var counts = new List<QuarantineCount>();
        while (await reader.ReadAsync(cancellationToken))
            counts.Add(new(reader.GetString(0), reader.GetString(1), QuarantineRows.ParseState(reader.GetString(2)), reader.GetInt64(3)));

        return counts;
    }

    private async Task<List<OpenedInput>> ReadOpenedAsync(
        NpgsqlConnection connection, QuarantineFilter filter, long afterId, int limit, CancellationToken cancellationToken)
    {
        await using var command = QuarantineRows.Select(connection, filter, afterId, limit, withContent: true);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var opened = new List<OpenedInput>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var (hash, key, bytes) = QuarantineRows.ReadContent(reader);
            opened.Add(new(QuarantineRows.ReadItem(reader), _seals.OpenKey(key, hash), _seals.OpenBytes(bytes, hash)));
        }

        return opened;
    }

    private async Task<bool> SettleAsync(
        NpgsqlConnection connection, long id, string state, string who, string why, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(who);
        await using var command = new NpgsqlCommand(
            """
            UPDATE platform.quarantine
            SET state = $2, settled_at = $3, settled_by = $4, settled_why = $5,
                attempts = attempts + CASE WHEN $2 = 'replayed' THEN 1 ELSE 0 END
            WHERE id = $1 AND state = 'kept'
            """,
            connection);
        command.Parameters.Add(new() { Value = id });
        command.Parameters.Add(new() { Value = state });
        command.Parameters.Add(new() { Value = clock.GetUtcNow(), NpgsqlDbType = NpgsqlDbType.TimestampTz });
        command.Parameters.Add(new() { Value = StorableText.Clean(who) });
        command.Parameters.Add(new() { Value = StorableText.Clean(why) });
        return await command.ExecuteNonQueryAsync(cancellationToken) == 1;
    }

    private async Task<long> ScalarAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
