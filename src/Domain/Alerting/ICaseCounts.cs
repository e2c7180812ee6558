namespace LowIncomeMonitor.Domain.Alerting;

/// <summary>Counts the queue for leaders: no household, no person.</summary>
public interface ICaseCounts
{
    Task<CaseCounts> CountAsync(CancellationToken cancellationToken);
}
