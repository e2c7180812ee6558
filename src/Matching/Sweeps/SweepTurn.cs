using Npgsql;

namespace LowIncomeMonitor.Matching.Sweeps;

/// <summary>
/// The right to sweep: one sweep at a time in the whole installation. Held by a session of the database, so that it ends
/// with the process whatever ends that.
/// </summary>
internal sealed class SweepTurn : IAsyncDisposable
{
    private const long LockKey = 0x4C49_4D53_5745_4550;

    // A sweep may take its time, and who waits for it is told to stop by the caller.
    private const int NoTimeout = 0;

    private readonly NpgsqlConnection _session;

    private SweepTurn(NpgsqlConnection session) => _session = session;

    public static async Task<SweepTurn> TakeAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        var session = await database.OpenConnectionAsync(cancellationToken);
        try
        {
            await RunAsync(session, $"select pg_advisory_lock({LockKey})", cancellationToken);
            return new(session);
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        // The pooled connection outlives this, so the session's lock must not.
        if (_session.State == System.Data.ConnectionState.Open)
            await RunAsync(_session, $"select pg_advisory_unlock({LockKey})", CancellationToken.None);
        await _session.DisposeAsync();
    }

    private static async Task RunAsync(NpgsqlConnection session, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, session) { CommandTimeout = NoTimeout };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
