namespace LowIncomeMonitor.Platform.Live;

/// <summary>The store of leases does not answer. Try again; holdings run on or end by themselves.</summary>
public sealed class LeasesUnavailableException(Exception innerException)
    : Exception("The store of leases does not answer. Check that Redis runs and that MONITOR__REDIS names it; then try again.", innerException);
