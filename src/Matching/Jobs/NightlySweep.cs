using LowIncomeMonitor.Platform.Scheduling;

namespace LowIncomeMonitor.Matching.Jobs;

/// <summary>
/// Evaluates every household once a night: windows of twelve months pass and standards change without any record.
/// 18:30 UTC is 02:30 of the next day in the bureau.
/// </summary>
internal sealed class NightlySweep(HouseholdSweep sweep, EvaluationDay today) : IScheduledJob
{
    public string Name => "matching.nightly_sweep";

    public string Cron => "0 30 18 * * ?";

    public async Task RunAsync(DateTimeOffset dueAt, CancellationToken cancellationToken) =>
        await sweep.EvaluateAllAsync(today.Now, cancellationToken);
}
