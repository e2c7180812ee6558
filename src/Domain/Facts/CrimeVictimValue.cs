namespace LowIncomeMonitor.Domain.Facts;

/// <summary>
/// The prosecutor asks for help for the family of a victim. What was done to whom is not kept. The feed does not exist
/// yet; rule A25 waits for it as far as it looks for victims.
/// </summary>
/// <param name="On">Day of the hint.</param>
public sealed record CrimeVictimValue(DateOnly On) : FactValue;
