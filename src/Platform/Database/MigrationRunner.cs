using Microsoft.Extensions.Logging;
using Npgsql;
using NpgsqlTypes;

namespace LowIncomeMonitor.Platform.Database;

/// <summary>
/// Brings a database to the version of this program. Every start of every replica may call it at the same time:
/// an advisory lock lets one work while the others wait and then find nothing to do.
/// </summary>
public sealed class MigrationRunner(
    IEnumerable<IMigrationSource> sources, NpgsqlDataSource dataSource, TimeProvider clock, ILogger<MigrationRunner> logger)
{
    // Any fixed number serves; it is shared by all versions of the program.
    private const long LockKey = 0x4C49_4D4D_4947_5241;

    // A big index may take long: what bounds a migration is the operator, not a command time-out.
    private const int NoTimeout = 0;

    /// <summary>Applies what is missing.</summary>
    /// <returns>How many files were applied now.</returns>
    /// <exception cref="MigrationException">
    /// The database is newer than the program, an applied file was changed, or a file failed.
    /// </exception>
    public async Task<int> ApplyAsync(CancellationToken cancellationToken)
    {
        var scripts = MigrationScripts.Collect(sources);
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await ExecuteAsync(connection, $"SELECT pg_advisory_lock({LockKey})", cancellationToken);
        try
        {
            await EnsureTableAsync(connection, cancellationToken);
            var applied = await ReadAppliedAsync(connection, cancellationToken);
            Check(scripts, applied);
            var missing = scripts.Where(script => !applied.ContainsKey(script.Number)).ToList();
            foreach (var script in missing)
                await ApplyAsync(connection, script, cancellationToken);

            Log.DatabaseReady(logger, scripts.Count, missing.Count);
            return missing.Count;
        }
        finally
        {
            // The pooled connection outlives this call, so the session's lock must not.
            if (connection.State == System.Data.ConnectionState.Open)
                await ExecuteAsync(connection, $"SELECT pg_advisory_unlock({LockKey})", CancellationToken.None);
        }
    }

    private static void Check(IReadOnlyList<MigrationScript> scripts, Dictionary<int, AppliedMigration> applied)
    {
        var known = scripts.ToDictionary(script => script.Number);
        var unknown = applied.Values.Where(one => !known.ContainsKey(one.Number)).OrderBy(one => one.Number).ToList();
        if (unknown.Count > 0)
        {
            throw new MigrationException(
                $"The database is newer than this program: it has migration {unknown[^1].Number:D4}_{unknown[^1].Name} "
                + $"of module {unknown[^1].Module}, which this program does not know. Start the newer program, or "
                + "restore the database from before the upgrade. Nothing was changed.");
        }

        foreach (var script in scripts)
        {
            if (applied.TryGetValue(script.Number, out var one) && !one.Hash.AsSpan().SequenceEqual(script.Hash))
            {
                throw new MigrationException(
                    $"Migration {script} was changed after it had been applied to this database. Migrations are "
                    + "forward only: restore the file and put the change into a new number. Nothing was changed.");
            }
        }
    }

    private async Task ApplyAsync(NpgsqlConnection connection, MigrationScript script, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        try
        {
            await ExecuteAsync(connection, script.Sql, cancellationToken);
            await using var record = new NpgsqlCommand(
                """
                INSERT INTO platform.migrations (number, name, module, hash, applied_at)
                VALUES ($1, $2, $3, $4, $5)
                """,
                connection);
            record.Parameters.Add(new() { Value = script.Number });
            record.Parameters.Add(new() { Value = script.Name });
            record.Parameters.Add(new() { Value = script.Module });
            record.Parameters.Add(new() { Value = script.Hash });
            record.Parameters.Add(new() { Value = clock.GetUtcNow(), NpgsqlDbType = NpgsqlDbType.TimestampTz });
            await record.ExecuteNonQueryAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (PostgresException e)
        {
            throw new MigrationException(
                $"Migration {script} failed with SQLSTATE {e.SqlState} at character {e.Position}: "
                + $"{DatabaseErrors.Describe(e)} The transaction was rolled back.",
                e);
        }

        Log.MigrationApplied(logger, script.Number, script.Name, script.Module, clock.GetElapsedTime(started).TotalMilliseconds);
    }

    private static async Task EnsureTableAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        await ExecuteAsync(
            connection,
            """
            CREATE SCHEMA IF NOT EXISTS platform;
            CREATE TABLE IF NOT EXISTS platform.migrations (
                number     integer PRIMARY KEY,
                name       text NOT NULL,
                module     text NOT NULL,
                hash       bytea NOT NULL,
                applied_at timestamptz NOT NULL
            );
            """,
            cancellationToken);

    private static async Task<Dictionary<int, AppliedMigration>> ReadAppliedAsync(
        NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var applied = new Dictionary<int, AppliedMigration>();
        await using var command = new NpgsqlCommand("SELECT number, name, module, hash FROM platform.migrations", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var one = new AppliedMigration(
                reader.GetInt32(0), reader.GetString(1), reader.GetString(2), reader.GetFieldValue<byte[]>(3));
            applied.Add(one.Number, one);
        }

        return applied;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = NoTimeout };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private sealed record AppliedMigration(int Number, string Name, string Module, byte[] Hash);
}
