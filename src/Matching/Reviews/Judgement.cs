using LowIncomeMonitor.Domain.Reviews;

namespace LowIncomeMonitor.Matching.Reviews;

/// <summary>A judgement that holds for a pair.</summary>
/// <param name="ReviewId">The review that was judged.</param>
/// <param name="State">Same or different.</param>
/// <param name="At">When.</param>
internal sealed record Judgement(long ReviewId, ReviewState State, DateTimeOffset At);
