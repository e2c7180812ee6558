using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace LowIncomeMonitor.Platform.Database;

/// <summary>Ready while the database answers; otherwise says in a sentence what is the matter.</summary>
public sealed class DatabaseHealthCheck(NpgsqlDataSource dataSource) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
    {
        try
        {
            await using var command = dataSource.CreateCommand("SELECT 1");
            await command.ExecuteScalarAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            return HealthCheckResult.Unhealthy(DatabaseErrors.Describe(e));
        }
    }
}
