using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Alerts.Tests;

/// <summary>Texts of a catalogue in which every rule is called by its id.</summary>
internal sealed class IdTexts : IRuleTexts
{
    public RuleText Of(RuleId rule) => new(rule, OfCheck(rule.Value), OfCheck(""), OfCheck(""), [], []);

    public BilingualText OfCheck(string check) => new(check, check);
}
