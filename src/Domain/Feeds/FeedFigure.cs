namespace LowIncomeMonitor.Domain.Feeds;

/// <summary>A measured value that lies outside what is allowed.</summary>
/// <param name="Found">What was measured: days, records or a share.</param>
/// <param name="Usual">What it usually is; of an age, what is allowed.</param>
/// <param name="Limit">The value that it passed.</param>
public sealed record FeedFigure(decimal Found, decimal Usual, decimal Limit);
