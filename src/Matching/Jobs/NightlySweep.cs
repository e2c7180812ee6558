using LowIncomeMonitor.Matching.Sweeps;
using LowIncomeMonitor.Platform.Scheduling;

namespace LowIncomeMonitor.Matching.Jobs;

/// <summary>
/// Evaluates every household once a night: windows of twelve months pass and standards change without any record.
/// 18:30 UTC is 02:30 of the next day in the bureau. Before it, people who are on the roster twice are looked for, in case
/// the search after a snapshot did not come to its end.
/// </summary>
internal sealed class NightlySweep(RosterDedupe dedupe, HouseholdSweep sweep, EvaluationDay today) : IScheduledJob
{
    public string Name => "matching.nightly_sweep";

    public string Cron => "0 30 18 * * ?";

    public async Task RunAsync(DateTimeOffset dueAt, CancellationToken cancellationToken)
    {
        await dedupe.RunAsync(cancellationToken);
        await sweep.EvaluateAllAsync(today.Now, cancellationToken, SweepCause.Nightly);
    }
}
