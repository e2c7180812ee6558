using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Feeds;

/// <summary>Shows feeds and takes decisions about them. Matching owns the tables behind it.</summary>
public interface IFeedDesk
{
    /// <summary>Every source, fed or not, in the order of <see cref="Records.Sources.Feeds"/>.</summary>
    Task<IReadOnlyList<FeedReport>> FeedsAsync(CancellationToken cancellationToken);

    /// <summary>Every rule in force, in order, with why it rests if it does.</summary>
    Task<IReadOnlyList<RuleStanding>> RulesAsync(CancellationToken cancellationToken);

    /// <summary>Decisions, latest first.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<IReadOnlyList<FeedDecision>> DecisionsAsync(int most, CancellationToken cancellationToken);

    /// <summary>
    /// Decides about a feed in doubt. Released, it is believed: what was held goes through, and rules that rested are
    /// asked again. Rejected, it is not: what was held is not let in, and what the feed has said since the first day in
    /// doubt is believed no more.
    /// </summary>
    /// <param name="source">The source.</param>
    /// <param name="release">True to release, false to reject.</param>
    /// <param name="who">A named person.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Stops the work; nothing is then decided.</param>
    /// <returns>Null when nothing about the source waits for a decision.</returns>
    Task<FeedDecision?> DecideAsync(string source, bool release, string who, string reason, CancellationToken cancellationToken);
}
