namespace LowIncomeMonitor.Alerts;

/// <summary>The dated work on scores, for whoever does not want to wait for its hour. Doing it twice does nothing twice.</summary>
public interface IRiskRounds
{
    /// <summary>Brings the scores of all households to the day and draws the bands.</summary>
    Task ScoreAsync(CancellationToken cancellationToken);

    /// <summary>Holds the models in use against training and outcomes for the last month that is over.</summary>
    Task WatchAsync(CancellationToken cancellationToken);
}
