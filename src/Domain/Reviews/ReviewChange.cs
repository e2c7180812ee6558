namespace LowIncomeMonitor.Domain.Reviews;

/// <summary>A line of a pair's journal.</summary>
/// <param name="Version">Which change it was, from 1.</param>
/// <param name="State">The state after it.</param>
/// <param name="Linked">Whether the pair was linked after it.</param>
/// <param name="Actor">A named person, or "system".</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When.</param>
public sealed record ReviewChange(int Version, ReviewState State, bool Linked, string Actor, string Reason, DateTimeOffset At);
