namespace LowIncomeMonitor.Matching.Sweeps;

/// <summary>A sweep as it is recorded.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Cause">Why it ran.</param>
/// <param name="State">How it stands.</param>
/// <param name="On">The day for which the rules were asked.</param>
/// <param name="Edition">The edition of the law under which every household up to the last one done was evaluated.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="EndedAt">When it finished or was given up; null while it runs.</param>
/// <param name="ComparedWith">The finished sweep before it; null when it was the first.</param>
/// <param name="Households">Households done.</param>
/// <param name="Raised">Findings that were not open in the sweep before.</param>
/// <param name="Updated">Findings that were open and changed since.</param>
/// <param name="Cleared">Findings that were open and are not any more.</param>
/// <param name="Gained">Households with an open finding that had none.</param>
/// <param name="Lost">Households without an open finding that had one.</param>
public sealed record SweepSummary(
    long Id, SweepCause Cause, SweepState State, DateOnly On, string Edition, DateTimeOffset StartedAt, DateTimeOffset? EndedAt,
    long? ComparedWith, long Households, long Raised, long Updated, long Cleared, long Gained, long Lost);
