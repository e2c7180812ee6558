using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Api.Tests.Fakes;

/// <summary>Texts that say for which rule or check they are.</summary>
internal sealed class FixedTexts : IRuleTexts
{
    public RuleText Of(RuleId rule) => new(
        rule, Both($"{rule} title"), Both($"{rule} why"), Both($"{rule} action"), [Both($"{rule} ask")], [Both($"{rule} trap")]);

    public BilingualText OfCheck(string check) => Both(check);

    private static BilingualText Both(string text) => new($"中 {text}", $"en {text}");
}
