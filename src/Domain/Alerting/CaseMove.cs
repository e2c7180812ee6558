namespace LowIncomeMonitor.Domain.Alerting;

/// <summary>Whether a step may be taken, and where it leads.</summary>
/// <param name="Next">The state after it; null when refused.</param>
/// <param name="Why">Why it is refused and what to do; null when it is not.</param>
public sealed record CaseMove(CaseState? Next, string? Why)
{
    public static CaseMove To(CaseState next) => new(next, null);

    public static CaseMove Refused(string why) => new(null, why);
}
