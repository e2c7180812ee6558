namespace LowIncomeMonitor.Domain.Reviews;

/// <summary>Of two lines judged one person: one number is a former number of the other line's person.</summary>
/// <param name="CurrentPersonId">The line whose number is in force; the other line's becomes a former one.</param>
/// <param name="Document">The document that proves it; no personal data.</param>
/// <param name="ValidFrom">First day of the old number; null means unknown.</param>
/// <param name="ValidTo">First day on which it was no longer the person's; null means unknown.</param>
public sealed record NumberCorrection(int CurrentPersonId, string Document, DateOnly? ValidFrom, DateOnly? ValidTo);
