using Npgsql;

namespace LowIncomeMonitor.Matching.Store;

/// <summary>What was told of households to those who score them.</summary>
internal static class FeatureStore
{
    private const string Sent = "select household_id, day, revision, fingerprint from matching.features where household_id = any($1)";

    private const string Upsert =
        """
        insert into matching.features as f (household_id, day, revision, fingerprint)
        select t.id, $4, t.revision, t.fingerprint from unnest($1, $2, $3) as t(id, revision, fingerprint)
        on conflict (household_id) do update set day = excluded.day, revision = excluded.revision, fingerprint = excluded.fingerprint
        """;

    /// <summary>What was last told of each household that was ever described, and how far the roster has changed.</summary>
    public static async Task<(IReadOnlyDictionary<string, SentFeatures> Sent, long RosterChange)> LoadAsync(
        string[] households, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(transaction.Connection, transaction);
        batch.BatchCommands.Add(Sql.Command(TownStore.RosterChange));
        batch.BatchCommands.Add(Sql.Command(Sent, Sql.Of(households)));
        await using var rows = await batch.ExecuteReaderAsync(cancellationToken);
        await rows.ReadAsync(cancellationToken);
        var change = rows.GetInt64(0);
        await rows.NextResultAsync(cancellationToken);
        var sent = new Dictionary<string, SentFeatures>(households.Length, StringComparer.Ordinal);
        while (await rows.ReadAsync(cancellationToken))
            sent.Add(rows.GetString(0), new(rows.GetFieldValue<DateOnly>(1), rows.GetInt64(2), rows.GetFieldValue<byte[]>(3)));
        return (sent, change);
    }

    public static async Task WriteAsync(
        string[] households, long[] revisions, byte[][] fingerprints, DateOnly day, NpgsqlTransaction transaction,
        CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Upsert, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(households));
        command.Parameters.Add(Sql.Of(revisions));
        command.Parameters.Add(Sql.Of(fingerprints));
        command.Parameters.Add(Sql.Of(day));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
