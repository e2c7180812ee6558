using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quartz;

namespace LowIncomeMonitor.Platform.Scheduling;

/// <summary>
/// Runs the registered <see cref="IScheduledJob"/>s with Quartz, its schedule in PostgreSQL (schema "quartz", migration
/// 0150), shared by every process of the jobs role.
/// </summary>
public static class QuartzScheduling
{
    internal const string SchedulerName = "monitor";
    internal const string TablePrefix = "quartz.qrtz_";

    public static IServiceCollection AddScheduledJobs(this IServiceCollection services, SchedulingOptions? options = null)
    {
        options ??= new SchedulingOptions();
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = SchedulerName;
                scheduler.GenerateInstanceId = true;
                scheduler.IdleWaitTime = options.IdleWait;
            });

            // Waking follows the machine's clock even where a test gives the jobs another one.
            quartz.UseTimeProvider(TimeProvider.System);
            quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(source => source.DataSourceFactory = provider => provider.GetRequiredService<NpgsqlDataSource>());
                store.UseSystemTextJsonSerializer();
                store.UseClustering(cluster => cluster.CheckinInterval = options.CheckinInterval);
                store.ConfigureStore(settings =>
                {
                    settings.TablePrefix = TablePrefix;
                    settings.StoreJobDataAsStrings = true;
                    settings.MisfireThreshold = options.MisfireThreshold;
                    settings.SchemaProvisioning = SchemaProvisioning.Validate;
                });
            });
        });
        services.AddTransient<ScheduledJobRun>();
        services.AddHostedService<SchedulerService>();
        return services;
    }
}
