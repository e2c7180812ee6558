namespace LowIncomeMonitor.Domain.Reviews;

/// <summary>A judgement that somebody wants to make.</summary>
/// <param name="ReviewId">The pair.</param>
/// <param name="Verdict">The judgement; null takes the judgement in force back.</param>
/// <param name="Reason">Why; kept for ever.</param>
/// <param name="ExpectedVersion">The version that was read; null does not check.</param>
/// <param name="Correction">With "same" of two people: which number is the former one.</param>
public sealed record JudgeRequest(
    long ReviewId, ReviewVerdict? Verdict, string Reason, int? ExpectedVersion, NumberCorrection? Correction = null);
