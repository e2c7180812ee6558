namespace LowIncomeMonitor.Domain.Alerting;

/// <summary>Answer to a command at the desk.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Case">The case after it; null unless done.</param>
/// <param name="Why">What is wrong and what to do, in words; null when done.</param>
public sealed record DeskResult(DeskOutcome Outcome, CaseView? Case, string? Why);
