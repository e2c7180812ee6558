namespace LowIncomeMonitor.Domain.Alerting;

/// <summary>A page of a queue.</summary>
/// <param name="Cases">By rank, then by case id.</param>
/// <param name="NextPageToken">For the next page; null on the last.</param>
/// <param name="Total">How many cases the filter finds.</param>
public sealed record CasePage(IReadOnlyList<CaseView> Cases, string? NextPageToken, long Total);
