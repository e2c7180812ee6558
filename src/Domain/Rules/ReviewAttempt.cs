namespace LowIncomeMonitor.Domain.Rules;

/// <summary>An attempt to review the household's file, from the contact log.</summary>
/// <param name="On">The day.</param>
/// <param name="Outcome">done, refused, not_met.</param>
/// <param name="Reason">illness, away_for_work, phone_changed, deaf; null means that none is known.</param>
/// <param name="HomeNotice">Whether a notice was left at home; null means unknown.</param>
public sealed record ReviewAttempt(DateOnly On, string Outcome, string? Reason, bool? HomeNotice);
