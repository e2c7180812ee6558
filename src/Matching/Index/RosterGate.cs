using LowIncomeMonitor.Matching.Store;
using Npgsql;

namespace LowIncomeMonitor.Matching.Index;

/// <summary>
/// Keeps the roster still while it is used. Whoever matches or evaluates holds it shared; applying a snapshot holds it
/// alone. So a batch sees the roster of before or of after a snapshot, never a mixture, and a snapshot can take rows in
/// any order without meeting a batch half-way.
/// </summary>
internal sealed class RosterGate(RosterIndexLoader loader)
{
    private const long LockKey = 0x4C49_4D52_4F53_5452;

    // Two statements: the version must be read by a snapshot taken after the lock was granted.
    private static readonly string Shared = $"select pg_advisory_xact_lock_shared({LockKey})";
    private static readonly string Alone = $"select pg_advisory_xact_lock({LockKey})";

    private const string Version = "select version, trimmed_to from roster.index_version";

    /// <summary>Holds the roster shared until the transaction ends, and brings the index in memory up to it.</summary>
    public async Task EnterAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        var (version, trimmedTo) = await ShareAsync(transaction, cancellationToken);
        await loader.FollowAsync(version, trimmedTo, transaction, cancellationToken);
    }

    /// <summary>Holds the roster shared until the transaction ends.</summary>
    public static async Task<(long Version, long TrimmedTo)> ShareAsync(
        NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(transaction.Connection, transaction);
        batch.BatchCommands.Add(Sql.Command(Shared));
        batch.BatchCommands.Add(Sql.Command(Version));
        await using var rows = await batch.ExecuteReaderAsync(cancellationToken);
        await rows.NextResultAsync(cancellationToken);
        await rows.ReadAsync(cancellationToken);
        return (rows.GetInt64(0), rows.GetInt64(1));
    }

    /// <summary>Holds the roster alone until the transaction ends.</summary>
    public static async Task CloseAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Alone, transaction.Connection, transaction);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
