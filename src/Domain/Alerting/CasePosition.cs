namespace LowIncomeMonitor.Domain.Alerting;

/// <summary>What decides which step may follow.</summary>
/// <param name="State">Where the case stands.</param>
/// <param name="ProposedBy">Who made the open proposal; null when there is none.</param>
/// <param name="ProposedRemoval">True when the open proposal would end or shrink help.</param>
/// <param name="ProposedFrom">
/// State in which the open proposal was made; null when there is none. A rejected case goes back there: going to
/// Visited would let a removal follow without a visit.
/// </param>
/// <param name="NoticeUntil">Last day for the household's answer; null before a removal is confirmed.</param>
public sealed record CasePosition(
    CaseState State, string? ProposedBy, bool ProposedRemoval, CaseState? ProposedFrom, DateOnly? NoticeUntil);
