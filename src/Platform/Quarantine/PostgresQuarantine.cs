using LowIncomeMonitor.Platform.Privacy;
using Npgsql;
using NpgsqlTypes;

namespace LowIncomeMonitor.Platform.Quarantine;

/// <summary>Keeps refused input in platform.quarantine, sealed.</summary>
public sealed class PostgresQuarantine(ISealer sealer, IPersonTokens tokens, TimeProvider clock) : IQuarantine
{
    // A replayed input that is refused again comes back under its old identifier. A discarded one stays discarded:
    // a person decided that, and a repeated delivery brings nothing new. Rows are inserted in one order over all
    // transactions, so that two with common inputs wait for each other instead of deadlocking; length before text
    // makes it the order of lines and positions, too.
    private const string Insert =
        """
        INSERT INTO platform.quarantine AS q (
            content_hash, source, channel, provenance, field, reason_code, reason,
            key_seal_id, key_nonce, key_ciphertext, bytes_seal_id, bytes_nonce, bytes_ciphertext, kept_at)
        SELECT n.*, $14
        FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) AS n
        ON CONFLICT (content_hash) DO UPDATE
        SET state = 'kept', settled_at = NULL, settled_by = NULL, settled_why = NULL,
            field = excluded.field, reason_code = excluded.reason_code, reason = excluded.reason
        WHERE q.state = 'replayed'
        """;

    private readonly QuarantineSeals _seals = new(sealer, tokens);

    public async Task<IReadOnlyList<long>> KeepAsync(
        NpgsqlTransaction transaction, IReadOnlyList<RefusedInput> inputs, CancellationToken cancellationToken)
    {
        if (inputs.Count == 0)
            return [];

        var hashes = inputs.Select(_seals.HashOf).ToList();
        var distinct = inputs.Zip(hashes)
            .DistinctBy(pair => Convert.ToHexString(pair.Second))
            .OrderBy(pair => pair.First.Provenance.Length)
            .ThenBy(pair => pair.First.Provenance, StringComparer.Ordinal)
            .ThenBy(pair => Convert.ToHexString(pair.Second), StringComparer.Ordinal)
            .ToList();
        await InsertAsync(transaction, distinct, cancellationToken);
        var ids = await ReadIdsAsync(transaction, [.. distinct.Select(pair => pair.Second)], cancellationToken);
        return [.. hashes.Select(hash => ids[Convert.ToHexString(hash)])];
    }

    private async Task InsertAsync(
        NpgsqlTransaction transaction, List<(RefusedInput Input, byte[] Hash)> rows, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Insert, transaction.Connection, transaction);
        var keys = rows.ConvertAll(row => _seals.SealKey(row.Input, row.Hash));
        var bytes = rows.ConvertAll(row => _seals.SealBytes(row.Input, row.Hash));
        AddBytes(rows.Select(row => row.Hash));
        AddTexts(rows.Select(row => row.Input.Source));
        AddTexts(rows.Select(row => row.Input.Channel));
        AddTexts(rows.Select(row => row.Input.Provenance));
        AddTexts(rows.Select(row => row.Input.Field));
        AddTexts(rows.Select(row => row.Input.ReasonCode));
        AddTexts(rows.Select(row => row.Input.Reason));
        foreach (var seals in new[] { keys, bytes })
        {
            AddTexts(seals.Select(seal => seal.KeyId));
            AddBytes(seals.Select(seal => seal.Nonce.ToArray()));
            AddBytes(seals.Select(seal => seal.Ciphertext.ToArray()));
        }

        command.Parameters.Add(new() { Value = clock.GetUtcNow(), NpgsqlDbType = NpgsqlDbType.TimestampTz });
        await command.ExecuteNonQueryAsync(cancellationToken);

        void AddTexts(IEnumerable<string> values) =>
            command.Parameters.Add(new() { Value = values.Select(StorableText.Clean).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });

        void AddBytes(IEnumerable<byte[]> values) =>
            command.Parameters.Add(new() { Value = values.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bytea });
    }

    private static async Task<Dictionary<string, long>> ReadIdsAsync(
        NpgsqlTransaction transaction, byte[][] hashes, CancellationToken cancellationToken)
    {
        var ids = new Dictionary<string, long>(hashes.Length, StringComparer.Ordinal);
        await using var command = new NpgsqlCommand(
            "SELECT content_hash, id FROM platform.quarantine WHERE content_hash = ANY($1)", transaction.Connection, transaction);
        command.Parameters.Add(new() { Value = hashes, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bytea });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            ids.Add(Convert.ToHexString(reader.GetFieldValue<byte[]>(0)), reader.GetInt64(1));

        return ids;
    }
}
