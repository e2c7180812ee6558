using LowIncomeMonitor.Domain.Feeds;

namespace LowIncomeMonitor.Matching.Steps;

/// <summary>A batch as part of what its source delivers on a day.</summary>
/// <param name="Source">The source.</param>
/// <param name="Partition">The partition from which it came.</param>
/// <param name="Today">The source's day so far, this batch included.</param>
/// <param name="Usual">What is usual; null while nothing is.</param>
/// <param name="Standing">How the feed stood before the batch.</param>
/// <param name="HeldBy">The doubt for which the batch is held back; null when it is let in.</param>
internal sealed record Delivery(
    string Source, int Partition, FeedDay Today, FeedUsual? Usual, FeedStanding Standing, long? HeldBy);
