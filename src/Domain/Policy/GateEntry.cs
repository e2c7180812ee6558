namespace LowIncomeMonitor.Domain.Policy;

/// <summary>One line of the journal of editions. Kept for ever.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Step">What became of it.</param>
/// <param name="Who">A named person, or what did it by itself.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When.</param>
public sealed record GateEntry(string Edition, GateStep Step, string Who, string Reason, DateTimeOffset At);
