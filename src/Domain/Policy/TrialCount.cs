namespace LowIncomeMonitor.Domain.Policy;

/// <summary>Findings that would be otherwise under an edition on trial, as far as households were evaluated since.</summary>
/// <param name="Gained">Would be raised.</param>
/// <param name="Lost">Would not be raised.</param>
/// <param name="Changed">Would have another level or amount.</param>
public sealed record TrialCount(long Gained, long Lost, long Changed);
