namespace LowIncomeMonitor.Alerts.Audit;

/// <summary>What a check of the journal found.</summary>
/// <param name="Lines">Lines that were checked.</param>
/// <param name="BrokenAt">First line that does not fit the chain; null when all do.</param>
/// <param name="Why">What does not fit; null when all does.</param>
public sealed record AuditVerdict(long Lines, long? BrokenAt, string? Why)
{
    public bool IsWhole => BrokenAt is null;
}
