using LowIncomeMonitor.Platform.EventLog.Postgres;
using LowIncomeMonitor.Platform.Scheduling;
using Microsoft.Extensions.DependencyInjection;

namespace LowIncomeMonitor.Host.Composition;

/// <summary>Adds the end of retention where the log is PostgreSQL's; a Kafka cluster keeps its own.</summary>
internal static class LogRetention
{
    public static IServiceCollection AddLogRetention(this IServiceCollection services) =>
        services.Any(service => service.ServiceType == typeof(PostgresEventLog))
            ? services.AddSingleton<IScheduledJob, LogRetentionJob>()
            : services;
}
