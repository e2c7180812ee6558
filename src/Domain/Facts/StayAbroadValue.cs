namespace LowIncomeMonitor.Domain.Facts;

/// <summary>
/// The person stays outside the mainland. The feed does not exist yet; rule R20 waits for it.
/// </summary>
/// <param name="From">Day of departure.</param>
/// <param name="To">Day of return; null while away.</param>
/// <param name="Reason">family_care, medical, work, other; null means unknown.</param>
public sealed record StayAbroadValue(DateOnly From, DateOnly? To, string? Reason) : FactValue;
