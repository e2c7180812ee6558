using LowIncomeMonitor.Platform.EventLog.Postgres;
using LowIncomeMonitor.Platform.Scheduling;

namespace LowIncomeMonitor.Host.Composition;

/// <summary>
/// Drops the days of the PostgreSQL log whose retention has ended. The intake topics are the only place where people
/// who are not rostered stand, sealed: they must not outlive their retention.
/// </summary>
internal sealed class LogRetentionJob(PostgresEventLog log) : IScheduledJob
{
    public string Name => "platform.drop_expired_log_days";

    public string Cron => "0 15 18 * * ?";

    public async Task RunAsync(DateTimeOffset dueAt, CancellationToken cancellationToken) =>
        await log.DropExpiredAsync(cancellationToken);
}
