namespace LowIncomeMonitor.Domain.Reviews;

/// <summary>A page of pairs, the least certain first.</summary>
/// <param name="Reviews">The pairs.</param>
/// <param name="NextPageToken">For the next page; null on the last.</param>
/// <param name="Total">All pairs that the filter lets through.</param>
public sealed record ReviewPage(IReadOnlyList<ReviewView> Reviews, string? NextPageToken, long Total);
