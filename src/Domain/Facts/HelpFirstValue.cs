using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Facts;

/// <summary>
/// Relief was given in an emergency before any paper (先行救助). The feed does not exist yet; rule J09 waits for it.
/// </summary>
/// <param name="GrantedOn">Day of the help.</param>
/// <param name="PapersOn">Day on which the papers were completed; null means not yet.</param>
/// <param name="Amount">Amount; null means unknown.</param>
public sealed record HelpFirstValue(DateOnly GrantedOn, DateOnly? PapersOn, Money? Amount) : FactValue;
