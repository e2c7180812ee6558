using LowIncomeMonitor.Domain.Alerting;

namespace LowIncomeMonitor.Domain.Risk.Models;

/// <summary>Shows scores and models, and takes named people's choices of models. Alerts owns the tables behind it.</summary>
public interface IRiskDesk
{
    /// <summary>The score of a household; null alike when there is no such household and when it lies where the caller may not look.</summary>
    Task<HouseholdAnswer?> ScoreOfAsync(DeskCaller caller, string householdId, CancellationToken cancellationToken);

    /// <summary>All models in order of arrival, and every appointment, the first one first.</summary>
    Task<(IReadOnlyList<StoredModel> Models, IReadOnlyList<Appointment> Appointments)> ModelsAsync(CancellationToken cancellationToken);

    /// <summary>The model in use beside another.</summary>
    /// <exception cref="RiskDataException">There is no such model, or none is in use.</exception>
    Task<ModelComparison> CompareAsync(string modelId, CancellationToken cancellationToken);

    /// <summary>A named person puts a model in use.</summary>
    /// <exception cref="RiskDataException">It cannot be; says why.</exception>
    Task<Appointment> PromoteAsync(string modelId, string by, string reason, CancellationToken cancellationToken);

    /// <summary>A named person goes back to the model before the one in use.</summary>
    /// <exception cref="RiskDataException">It cannot be; says why.</exception>
    Task<Appointment> RollBackAsync(string by, string reason, CancellationToken cancellationToken);

    /// <summary>A named person makes a model a challenger, which scores in shadow, or ends that.</summary>
    /// <exception cref="RiskDataException">It cannot be; says why.</exception>
    Task<Challenge> ChallengeAsync(string modelId, bool challenging, string by, string reason, CancellationToken cancellationToken);

    /// <summary>What was found of the models for a month, the champion first; empty when that month was not watched.</summary>
    /// <param name="month">First day of the month; null for the latest one.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<IReadOnlyList<WatchedMonth>> ReportAsync(DateOnly? month, CancellationToken cancellationToken);
}
