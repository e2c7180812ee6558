using LowIncomeMonitor.Domain.Alerting;

namespace LowIncomeMonitor.Domain.Reviews;

/// <summary>How a judgement ended.</summary>
/// <param name="Outcome">How.</param>
/// <param name="View">The pair after it; null when nothing was done.</param>
/// <param name="Effects">What it changed; null when nothing was done.</param>
/// <param name="Why">Why nothing was done, in words; null when it was.</param>
public sealed record ReviewResult(DeskOutcome Outcome, ReviewView? View, ReviewEffects? Effects, string? Why);
