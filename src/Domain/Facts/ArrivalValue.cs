namespace LowIncomeMonitor.Domain.Facts;

/// <summary>
/// A child was born to or adopted by the person. The feed does not exist yet; rule A12 waits for it as far as it looks
/// for children.
/// </summary>
/// <param name="Kind">birth, adoption.</param>
/// <param name="On">The day.</param>
/// <param name="RegisteredHere">Whether the child is registered with this household; null means unknown.</param>
public sealed record ArrivalValue(string Kind, DateOnly On, bool? RegisteredHere) : FactValue;
