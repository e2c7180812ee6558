using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Feeds;

/// <summary>A reason not to trust a feed, while it stands.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Day">The day of the delivery in doubt; of a late feed, the day on which it became late.</param>
/// <param name="Figure">What was measured against what.</param>
/// <param name="Rule">The rule whose findings are too many; null for other kinds.</param>
/// <param name="Id">Identifier inside the service; 0 before it is stored.</param>
public sealed record FeedDoubt(FeedDoubtKind Kind, DateOnly Day, FeedFigure Figure, RuleId? Rule = null, long Id = 0);
