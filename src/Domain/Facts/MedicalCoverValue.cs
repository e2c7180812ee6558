namespace LowIncomeMonitor.Domain.Facts;

/// <summary>
/// Whether the person is insured for medical care in a year, as medical insurance says explicitly. The feed does not
/// exist yet; rule A23 waits for it. Nobody counts as uninsured because a record is missing.
/// </summary>
/// <param name="Year">The year.</param>
/// <param name="Status">insured, insured_elsewhere, not_insured.</param>
public sealed record MedicalCoverValue(int Year, string Status) : FactValue;
