using LowIncomeMonitor.Domain.Payments;
using LowIncomeMonitor.Platform.Scheduling;

namespace LowIncomeMonitor.Matching.Jobs;

/// <summary>
/// Judges the month before, on the fifth, when its batches and returns are in. 19:00 UTC of the fourth is 03:00 of the
/// fifth in the bureau.
/// </summary>
internal sealed class MonthlyReconciliation(MonthReconciliation reconciliation, EvaluationDay today) : IScheduledJob
{
    public string Name => "matching.monthly_reconciliation";

    public string Cron => "0 0 19 4 * ?";

    public async Task RunAsync(DateTimeOffset dueAt, CancellationToken cancellationToken) =>
        await reconciliation.RunAsync(PaidMonths.Of(today.Now).AddMonths(-1), today.Now, cancellationToken);
}
