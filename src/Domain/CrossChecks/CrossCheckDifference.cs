namespace LowIncomeMonitor.Domain.CrossChecks;

/// <summary>A hit that the check before did not have, or had otherwise; or one that only the check before had.</summary>
/// <param name="Hit">The hit of this check; null where it is gone.</param>
/// <param name="Before">The hit of the check before; null where it appeared.</param>
public sealed record CrossCheckDifference(CrossCheckHit? Hit, CrossCheckHit? Before);
