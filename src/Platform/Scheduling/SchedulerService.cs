using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Quartz;

namespace LowIncomeMonitor.Platform.Scheduling;

/// <summary>
/// Puts the jobs into the stored schedule and runs it. A job that stands there unchanged is left alone, so that its next
/// instant survives a restart and a missed one is made up.
/// </summary>
internal sealed class SchedulerService(
    ISchedulerFactory factory, IEnumerable<IScheduledJob> jobs, NpgsqlDataSource database,
    ILogger<SchedulerService> logger) : IHostedService
{
    // Any fixed number serves: processes that start together would collide in Quartz's own locks.
    private const long StartLock = 0x4C49_4D53_4348_4544;

    private IScheduler? _scheduler;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _scheduler = await factory.GetScheduler(cancellationToken);
        await using (var connection = await database.OpenConnectionAsync(cancellationToken))
        await using (var transaction = await connection.BeginTransactionAsync(cancellationToken))
        {
            await using var hold = new NpgsqlCommand($"select pg_advisory_xact_lock({StartLock})", connection, transaction);
            await hold.ExecuteNonQueryAsync(cancellationToken);
            foreach (var job in jobs)
                await EnsureAsync(_scheduler, job, cancellationToken);
            await _scheduler.Start(cancellationToken);
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_scheduler is not null)
            await _scheduler.Shutdown(true, cancellationToken);
    }

    private async Task EnsureAsync(IScheduler scheduler, IScheduledJob job, CancellationToken cancellationToken)
    {
        var key = new TriggerKey(job.Name);
        if (await scheduler.GetTrigger(key, cancellationToken) is ICronTrigger known
            && known.CronExpressionString == job.Cron)
        {
            return;
        }

        var detail = JobBuilder.Create<ScheduledJobRun>().WithIdentity(job.Name).Build();
        var trigger = TriggerBuilder.Create(TimeProvider.System)
            .WithIdentity(key)
            .WithSchedule(CronScheduleBuilder.Create(job.Cron)
                .InTimeZone(TimeZoneInfo.Utc)
                .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed))
            .Build();
        await scheduler.ScheduleJob(detail, trigger, ScheduleJobOptions.Replacing, cancellationToken);
        Log.JobScheduled(logger, job.Name, job.Cron);
    }
}
