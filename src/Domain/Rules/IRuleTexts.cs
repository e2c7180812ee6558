namespace LowIncomeMonitor.Domain.Rules;

/// <summary>The texts of the catalogue.</summary>
public interface IRuleTexts
{
    /// <summary>Texts of a rule; a rule without texts stops the start of the service, so this never fails later.</summary>
    RuleText Of(RuleId rule);

    /// <summary>Sentence of a trace step's check.</summary>
    BilingualText OfCheck(string check);
}
