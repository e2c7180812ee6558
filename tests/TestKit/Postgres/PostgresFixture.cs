using System.Security.Cryptography;
using LowIncomeMonitor.Platform.Database;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Xunit;

namespace LowIncomeMonitor.TestKit.Postgres;

/// <summary>
/// Gives tests databases of their own on a real PostgreSQL: the one of MONITOR_TEST_PG, else a private cluster that
/// lives as long as the test process. Use it as a class fixture; it starts nothing before a database is asked for.
/// </summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    private const long TemplateLock = 0x4C49_4D54_454D_504C;

    private readonly List<TestDatabase> _made = [];

    /// <summary>Whether tests here have a PostgreSQL, or must run into its absence because this is a build machine.</summary>
    public static bool IsAvailable =>
        PostgresServer.Given is not null || PostgresBinaries.Folder is not null || ContinuousIntegration.IsOn;

    public Task InitializeAsync() => Task.CompletedTask;

    /// <summary>
    /// A fresh database with the sources' migrations applied, copied from a template that is made once for each
    /// content of the files. Dropped with the fixture unless disposed before.
    /// </summary>
    public async Task<TestDatabase> CreateDatabaseAsync(params IMigrationSource[] sources)
    {
        var server = await PostgresServer.ConnectionStringAsync();
        var name = $"t_{Guid.NewGuid():N}";
        var template = sources.Length == 0 ? "template0" : await EnsureTemplateAsync(server, sources);
        await ExecuteAsync(server, $"CREATE DATABASE \"{name}\" TEMPLATE \"{template}\"");
        var database = new TestDatabase(server, name);
        lock (_made)
            _made.Add(database);

        return database;
    }

    public async Task DisposeAsync()
    {
        foreach (var database in _made)
            await database.DisposeAsync();
    }

    internal static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = await OpenAsync(connectionString);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> EnsureTemplateAsync(string server, IMigrationSource[] sources)
    {
        var name = "tpl_" + Fingerprint(sources);
        await using var connection = await OpenAsync(server);
        await using var hold = new NpgsqlCommand($"SELECT pg_advisory_lock({TemplateLock})", connection);
        await hold.ExecuteNonQueryAsync();
        await using var exists = new NpgsqlCommand($"SELECT 1 FROM pg_database WHERE datname = '{name}'", connection);
        if (await exists.ExecuteScalarAsync() is null)
            await BuildTemplateAsync(server, name, sources);

        // Closing the unpooled connection releases the lock.
        return name;
    }

    // Built under another name and renamed, so that a killed run leaves no half template behind.
    private static async Task BuildTemplateAsync(string server, string name, IMigrationSource[] sources)
    {
        var draft = name + "_draft";
        await ExecuteAsync(server, $"DROP DATABASE IF EXISTS \"{draft}\" WITH (FORCE)");
        await ExecuteAsync(server, $"CREATE DATABASE \"{draft}\" TEMPLATE template0");
        var connectionString = new NpgsqlConnectionStringBuilder(server) { Database = draft, Pooling = false }.ConnectionString;
        await using (var dataSource = NpgsqlDataSource.Create(connectionString))
        {
            var runner = new MigrationRunner(sources, dataSource, TimeProvider.System, NullLogger<MigrationRunner>.Instance);
            await runner.ApplyAsync(CancellationToken.None);
        }

        await ExecuteAsync(server, $"ALTER DATABASE \"{draft}\" RENAME TO \"{name}\"");
    }

    private static string Fingerprint(IMigrationSource[] sources)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var script in MigrationScripts.Collect(sources))
        {
            hash.AppendData(BitConverter.GetBytes(script.Number));
            hash.AppendData(script.Hash);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..24];
    }

    private static async Task<NpgsqlConnection> OpenAsync(string connectionString)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }
}
