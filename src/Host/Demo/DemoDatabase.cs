using Npgsql;

namespace LowIncomeMonitor.Host.Demo;

/// <summary>
/// The database of a run. A run that was killed is resumed in the database that it left; a run that was completed is
/// begun anew, so that two runs of one county can be compared.
/// </summary>
internal sealed class DemoDatabase(string connectionString, string name) : IAsyncDisposable
{
    private const string Complete = "complete";
    private readonly NpgsqlDataSource _server = NpgsqlDataSource.Create(connectionString);
    private NpgsqlConnection? _lock;

    /// <summary>Connection string of the run's database.</summary>
    public string ConnectionString { get; } =
        new NpgsqlConnectionStringBuilder(connectionString) { Database = name }.ConnectionString;

    /// <summary>Takes the database for this process; true when an interrupted run is resumed.</summary>
    /// <param name="resumable">
    /// False where the event log died with the interrupted process: what the database counts as sent is lost then, so
    /// the run begins anew.
    /// </param>
    /// <param name="cancellationToken">Stops the wait for the server.</param>
    /// <exception cref="Commands.CommandFailedException">Another process runs the same county.</exception>
    public async Task<bool> OpenAsync(bool resumable, CancellationToken cancellationToken)
    {
        _lock = await _server.OpenConnectionAsync(cancellationToken);
        // Held by the session: a killed process gives it back at once.
        if (await ScalarAsync($"select pg_try_advisory_lock(hashtext('{name}'))", cancellationToken) is not true)
            throw new Commands.CommandFailedException("The same county runs in another process; wait for it or choose another seed.");
        var state = await ScalarAsync(
            $"select coalesce(shobj_description(oid, 'pg_database'), 'running') from pg_database where datname = '{name}'", cancellationToken);
        if (state is string left and not Complete && resumable)
            return left == "running";
        if (state is not null)
            await ExecuteAsync($"drop database {name} with (force)", cancellationToken);
        await ExecuteAsync($"create database {name} template template0 encoding 'UTF8' locale 'C'", cancellationToken);
        await MarkAsync("running", cancellationToken);
        return false;
    }

    /// <summary>Says that the run is complete, so that the next one begins anew.</summary>
    public Task CompleteAsync(CancellationToken cancellationToken) => MarkAsync(Complete, cancellationToken);

    /// <summary>Removes the database.</summary>
    public Task DropAsync(CancellationToken cancellationToken) =>
        ExecuteAsync($"drop database {name} with (force)", cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_lock is not null)
            await _lock.DisposeAsync();
        await _server.DisposeAsync();
    }

    // A comment on the database survives what happens inside it and goes with it.
    private Task MarkAsync(string state, CancellationToken cancellationToken) =>
        ExecuteAsync($"comment on database {name} is '{state}'", cancellationToken);

    private async Task<object?> ScalarAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, _lock);
        return await command.ExecuteScalarAsync(cancellationToken);
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, _lock) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
