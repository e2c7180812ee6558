namespace LowIncomeMonitor.Domain.Facts;

/// <summary>
/// A relief station has taken the person in. The feed does not exist yet; rule A20 waits for it.
/// </summary>
/// <param name="From">First day of the stay.</param>
/// <param name="RegisteredOn">Day on which the person got a registered residence; null means not yet.</param>
/// <param name="RelativesFoundOn">Day on which relatives were found; null means none.</param>
public sealed record ShelterStayValue(DateOnly From, DateOnly? RegisteredOn, DateOnly? RelativesFoundOn) : FactValue;
