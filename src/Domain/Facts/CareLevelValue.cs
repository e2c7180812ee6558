namespace LowIncomeMonitor.Domain.Facts;

/// <summary>
/// The assessed self-care ability of a person on destitute support. The feed does not exist yet; rule J05 cannot tell
/// without it.
/// </summary>
/// <param name="Level">full, partial, none: able to care for oneself.</param>
/// <param name="AssessedOn">Day of the assessment.</param>
public sealed record CareLevelValue(string Level, DateOnly AssessedOn) : FactValue;
