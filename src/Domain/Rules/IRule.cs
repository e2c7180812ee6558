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
    /// Registers that it reads besides the roster. A rule waits, silently and visibly, while none of them is fed; and
    /// a feed in doubt suspends every rule that reads it.
    /// </summary>
    IReadOnlyList<string> Sources { get; }

    /// <summary>Registers whose silence it takes for a fact; it rests while one of them is late or missing.</summary>
    IReadOnlyList<string> SilenceOf => [];

    /// <summary>
    /// Kinds of facts of which a household must have one, of whatever match, for the rule to have a subject there: without,
    /// the rule is not asked at all. Empty where it may have one without. Half the catalogue looks at one register each, and
    /// most households are in few of them.
    /// </summary>
    IReadOnlyList<Type> About => [];

    /// <summary>
    /// One outcome for each subject that the rule looked at, in order of person id. No outcome means that the
    /// household has nothing that the rule is about.
    /// </summary>
    IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context);
}
