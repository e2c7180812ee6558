using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Facts;

/// <summary>
/// Financial assets of the person on one day, obtained through the authorised economic check. One day proves little:
/// compensation, wedding or funeral money may be in transit.
/// </summary>
/// <param name="AuthorisationNo">Number of the signed authorisation; a balance without one may not be used.</param>
/// <param name="AsOf">The day.</param>
/// <param name="TotalBalance">All accounts together.</param>
/// <param name="Accounts">How many accounts; null means unknown.</param>
public sealed record AssetsValue(string AuthorisationNo, DateOnly AsOf, Money TotalBalance, int? Accounts) : FactValue;
