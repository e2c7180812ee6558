namespace LowIncomeMonitor.Domain.Feeds;

/// <summary>A feed as people see it.</summary>
/// <param name="Standing">How it stands.</param>
/// <param name="On">The day of the report.</param>
/// <param name="Latest">Its latest delivery; null when it was never fed.</param>
/// <param name="Usual">What it usually delivers; null while too few deliveries came.</param>
/// <param name="Held">Records that are held back.</param>
public sealed record FeedReport(FeedStanding Standing, DateOnly On, FeedDay? Latest, FeedUsual? Usual, long Held);
