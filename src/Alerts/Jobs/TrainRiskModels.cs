using LowIncomeMonitor.Alerts.Risk.Learning;
using LowIncomeMonitor.Domain.Risk;
using LowIncomeMonitor.Platform.Scheduling;
using Microsoft.Extensions.Logging;

namespace LowIncomeMonitor.Alerts.Jobs;

/// <summary>
/// Trains candidates once a month from what was observed. Twice in a month gives the same models, which are then in the store
/// already. Too little to learn from is no failure: what is in use stays.
/// </summary>
internal sealed class TrainRiskModels(
    ObservationTraining training, AlertsOptions options, ILogger<TrainRiskModels> logger) : IScheduledJob
{
    public string Name => "alerts.train_risk";

    // 05:00 in China on the third of a month.
    public string Cron => "0 0 21 2 * ?";

    public async Task RunAsync(DateTimeOffset dueAt, CancellationToken cancellationToken)
    {
        if (!options.Learning.Monthly)
            return;
        try
        {
            await training.RunAsync("system", null, null, null, cancellationToken);
        }
        catch (RiskDataException tooLittle)
        {
            Log.NothingLearnt(logger, tooLittle.Message);
        }
    }
}
