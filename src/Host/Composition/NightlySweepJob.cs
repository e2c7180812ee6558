using LowIncomeMonitor.Matching;
using LowIncomeMonitor.Platform.Scheduling;

namespace LowIncomeMonitor.Host.Composition;

/// <summary>
/// Evaluates every household once a night: windows of twelve months pass and standards change without any record.
/// 18:30 UTC is 02:30 of the next day in the bureau.
/// </summary>
internal sealed class NightlySweepJob(HouseholdSweep sweep, MatchingOptions options, TimeProvider clock) : IScheduledJob
{
    public string Name => "matching.nightly_sweep";

    public string Cron => "0 30 18 * * ?";

    public async Task RunAsync(DateTimeOffset dueAt, CancellationToken cancellationToken) =>
        await sweep.EvaluateAllAsync(
            DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(options.UtcOffset).DateTime), cancellationToken);
}
