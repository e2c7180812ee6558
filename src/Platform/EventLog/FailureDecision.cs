namespace LowIncomeMonitor.Platform.EventLog;

/// <summary>What follows one failure.</summary>
/// <param name="Rule">The row of the table that matched.</param>
/// <param name="Step">What to do.</param>
/// <param name="Delay">How long to wait before a retry; zero for the other steps.</param>
public sealed record FailureDecision(FailureRule Rule, FailureStep Step, TimeSpan Delay);
