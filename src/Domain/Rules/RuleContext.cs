using LowIncomeMonitor.Domain.Accounting;
using LowIncomeMonitor.Domain.Parameters;

namespace LowIncomeMonitor.Domain.Rules;

/// <summary>What a rule may know besides the household.</summary>
/// <param name="On">The day for which it is evaluated.</param>
/// <param name="Parameters">The law as dated data.</param>
public sealed record RuleContext(DateOnly On, IParameterSet Parameters)
{
    internal AccountMemo Accounts { get; } = new();
}
