namespace LowIncomeMonitor.Alerts.Risk.Scoring;

/// <summary>The jobs on scores, at once.</summary>
internal sealed class RiskRounds(ScoreAllHouseholds score, WatchModels watch) : IRiskRounds
{
    public Task ScoreAsync(CancellationToken cancellationToken) => score.RunNowAsync(cancellationToken);

    public Task WatchAsync(CancellationToken cancellationToken) => watch.RunAsync(watch.LastMonth(), cancellationToken);
}
