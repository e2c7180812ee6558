using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LowIncomeMonitor.Matching.Rules;

/// <summary>Degraded, not down, while the folder of packs is refused: the last good edition works on.</summary>
internal sealed class PackHealthCheck(LivePacks packs) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
    {
        var status = packs.Status;
        return Task.FromResult(status.Faults.Count == 0
            ? HealthCheckResult.Healthy(status.ToString())
            : HealthCheckResult.Degraded(status.ToString()));
    }
}
