namespace LowIncomeMonitor.Platform.Scheduling;

/// <summary>
/// Dated work. The schedule only wakes it: what is due stands in the job's own tables, and "now" is its TimeProvider's. So
/// a run may come late, twice, or once for several missed ones, and must then do what is due now and nothing twice.
/// </summary>
public interface IScheduledJob
{
    /// <summary>Stable name, e.g. "alerts.mark_overdue"; the schedule in the database goes by it.</summary>
    string Name { get; }

    /// <summary>When, as a Quartz cron expression with seconds, in UTC: the stored schedule then needs no time zone data.</summary>
    string Cron { get; }

    /// <summary>Does what is due. An exception is logged by its kind; the next instant runs it again.</summary>
    /// <param name="dueAt">The instant for which the run was planned.</param>
    /// <param name="cancellationToken">Set when the process stops.</param>
    Task RunAsync(DateTimeOffset dueAt, CancellationToken cancellationToken);
}
