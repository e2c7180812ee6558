using LowIncomeMonitor.Domain.Risk.Models;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace LowIncomeMonitor.Alerts.Risk;

/// <summary>Says whether households are scored and what the last watch found. The service is ready either way.</summary>
internal sealed class RiskHealthCheck(IRiskDesk desk) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
    {
        try
        {
            var (models, _) = await desk.ModelsAsync(cancellationToken);
            if (models.FirstOrDefault(model => model.InUse) is not { } champion)
                return HealthCheckResult.Healthy("No model of risk is in use: households are not scored.");
            var month = (await desk.ReportAsync(null, cancellationToken)).FirstOrDefault(one => one.Report.Alarms.Count > 0 && (one.InUse || one.FellBackTo is not null));
            return month is null
                ? HealthCheckResult.Healthy($"{champion.ModelId} is in use.")
                : HealthCheckResult.Degraded($"{month.Report.ModelId} crossed {month.Report.Alarms.Count} limits in {month.Report.Month:yyyy-MM}; {champion.ModelId} is in use. See risk report.");
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            // The database has a check of its own.
            return HealthCheckResult.Healthy();
        }
    }
}
