namespace LowIncomeMonitor.Domain.Facts;

/// <summary>
/// The person cannot be a parent to anybody for now, for a reason that the other registers do not hold. The feed does not
/// exist yet; rule A11 uses it where it is known.
/// </summary>
/// <param name="Kind">custody_removed, deported, missing.</param>
/// <param name="From">First day.</param>
/// <param name="To">First day on which it holds no more; null while it does.</param>
public sealed record GuardianshipValue(string Kind, DateOnly From, DateOnly? To) : FactValue;
