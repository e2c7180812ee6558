namespace LowIncomeMonitor.Matching;

/// <summary>The calendar day on which the service stands: the clock's instant at the bureau's offset from UTC.</summary>
internal sealed class EvaluationDay(TimeProvider clock, MatchingOptions options)
{
    public DateOnly Now => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(options.UtcOffset).DateTime);
}
