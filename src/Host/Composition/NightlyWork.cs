using LowIncomeMonitor.Platform.EventLog.Postgres;
using LowIncomeMonitor.Platform.Scheduling;
using Microsoft.Extensions.DependencyInjection;

namespace LowIncomeMonitor.Host.Composition;

/// <summary>Dated work that belongs to no single module.</summary>
internal static class NightlyWork
{
    public static IServiceCollection AddNightlyWork(this IServiceCollection services)
    {
        services.AddSingleton<IScheduledJob, NightlySweepJob>();
        // A Kafka cluster keeps its own retention.
        if (services.Any(s => s.ServiceType == typeof(PostgresEventLog)))
            services.AddSingleton<IScheduledJob, LogRetentionJob>();
        return services;
    }
}
