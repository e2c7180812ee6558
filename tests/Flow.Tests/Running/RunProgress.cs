using Npgsql;

namespace LowIncomeMonitor.Flow.Tests.Running;

/// <summary>
/// How far a run is, from outside: entries in the log, steps of consumers, and changes of the queue. It only grows, so a
/// share of the undisturbed run's total names a moment of the work on any machine, however fast.
/// </summary>
internal sealed class RunProgress(string connectionString)
{
    private const string Total =
        """
        select coalesce((select sum(next_position) from platform.log_heads), 0)::bigint
             + coalesce((select sum(next_position) from platform.positions), 0)::bigint
        """;

    /// <summary>Zero while there is no database, or no tables in it.</summary>
    public async Task<long> ReadAsync()
    {
        try
        {
            await using var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(Total, connection);
            return (long)(await command.ExecuteScalarAsync())!;
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.UndefinedTable
            or PostgresErrorCodes.InvalidSchemaName or PostgresErrorCodes.AdminShutdown)
        {
            return 0;
        }
    }
}
