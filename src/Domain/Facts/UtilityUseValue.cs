namespace LowIncomeMonitor.Domain.Facts;

/// <summary>
/// A meter of the person's home shows no use. The feed does not exist yet; rule A19 waits for it. A shared or defective
/// meter and a stay with the children look the same.
/// </summary>
/// <param name="Kind">water, power.</param>
/// <param name="ZeroSince">First day without any use.</param>
/// <param name="ReadOn">Day of the last reading that still showed none.</param>
/// <param name="LastContactOn">When the community last spoke with the person; null means unknown.</param>
public sealed record UtilityUseValue(string Kind, DateOnly ZeroSince, DateOnly ReadOn, DateOnly? LastContactOn) : FactValue;
