namespace LowIncomeMonitor.Domain.Rules;

/// <summary>
/// A rule of the catalogue: pure, one class a file, named as the sentence that it checks. It may read nothing but
/// its arguments. Its texts are data in rules/catalogue.
/// </summary>
public interface IRule
{
    /// <summary>Identifier, e.g. "R03".</summary>
    RuleId Id { get; }

    /// <summary>Version of the code; grows with every change of meaning and is kept with each finding.</summary>
    int Version { get; }

    /// <summary>Which side of the cut it looks at.</summary>
    RuleDirection Direction { get; }

    /// <summary>
    /// One outcome for each subject that the rule looked at, in order of person id. No outcome means that the
    /// household has nothing that the rule is about.
    /// </summary>
    IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context);
}
