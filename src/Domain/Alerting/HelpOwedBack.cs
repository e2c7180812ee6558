using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Alerting;

/// <summary>
/// The finding that asks for help to be restored that was lost through a record of another person. The desk raises it, since
/// only the desk knows what was decided; its texts stand in rules/catalogue like those of rules.
/// </summary>
public static class HelpOwedBack
{
    public static RuleId Rule { get; } = new("A27");
}
