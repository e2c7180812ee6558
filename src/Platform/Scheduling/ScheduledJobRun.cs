using LowIncomeMonitor.Platform.Database;
using Microsoft.Extensions.Logging;
using Quartz;

namespace LowIncomeMonitor.Platform.Scheduling;

/// <summary>What Quartz starts: finds the job by its name and runs it, one run of a job at a time in the whole cluster.</summary>
[DisallowConcurrentExecution]
internal sealed class ScheduledJobRun(IEnumerable<IScheduledJob> jobs, ILogger<ScheduledJobRun> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var name = context.JobDetail.Key.Name;
        if (jobs.FirstOrDefault(job => job.Name == name) is not { } job)
        {
            Log.JobUnknown(logger, name);
            return;
        }

        var dueAt = context.ScheduledFireTimeUtc ?? context.FireTimeUtc;
        try
        {
            await job.RunAsync(dueAt, cancellationToken);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            // Not thrown on: Quartz would log the text, which may quote values, and could give the schedule up.
            Log.JobFailed(logger, name, dueAt, error.GetType().Name, DatabaseErrors.Describe(error));
        }
    }
}
