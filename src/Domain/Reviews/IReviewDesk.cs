using LowIncomeMonitor.Domain.Alerting;

namespace LowIncomeMonitor.Domain.Reviews;

/// <summary>
/// The desk at which clerks judge pairs. The Api module calls it; the Matching module owns the tables behind it and is their
/// only writer. A pair of which a side lies where the caller may not look is not there for them.
/// </summary>
public interface IReviewDesk
{
    /// <summary>A page, the least certain first. A token from another filter is refused with <see cref="ArgumentException"/>.</summary>
    Task<ReviewPage> ListAsync(ReviewFilter filter, int pageSize, string? pageToken, CancellationToken cancellationToken);

    /// <summary>A pair side by side; null when there is none that the caller may see.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="reviewId">The pair.</param>
    /// <param name="reason">Why names and numbers are needed in clear, kept for ever; null shows them masked.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<ReviewDetail?> GetAsync(DeskCaller caller, long reviewId, string? reason, CancellationToken cancellationToken);

    /// <summary>
    /// Records a judgement, or takes the one in force back, with all that follows for facts and findings, in one transaction.
    /// </summary>
    Task<ReviewResult> JudgeAsync(DeskCaller caller, JudgeRequest request, CancellationToken cancellationToken);
}
