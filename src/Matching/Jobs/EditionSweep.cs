using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Matching.Sweeps;
using LowIncomeMonitor.Platform.Scheduling;

namespace LowIncomeMonitor.Matching.Jobs;

/// <summary>
/// Looks every minute whether the law in force is another than that of the latest sweep, or whether a sweep was stopped, and
/// then evaluates everybody, or the rest. Without any sweep yet it leaves the first one to the night.
/// </summary>
internal sealed class EditionSweep(HouseholdSweep sweep, SweepBook book, IParameterSource law, EvaluationDay today) : IScheduledJob
{
    public string Name => "matching.edition_sweep";

    public string Cron => "20 * * * * ?";

    public async Task RunAsync(DateTimeOffset dueAt, CancellationToken cancellationToken)
    {
        if (await book.ListAsync(1, cancellationToken) is [var latest] && (latest.State != SweepState.Finished || latest.Edition != law.Current.Version))
            await sweep.EvaluateAllAsync(today.Now, cancellationToken, SweepCause.NewEdition);
    }
}
