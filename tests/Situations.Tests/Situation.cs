using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Situations.Tests;

/// <summary>The story of one household on one day, and what rules must say of it (docs/situations.md).</summary>
/// <param name="Rule">The rule that the story is about.</param>
/// <param name="Title">What happens, in both languages; the name of the test.</param>
/// <param name="At">File and line, for whoever has to correct it.</param>
/// <param name="On">Day of evaluation.</param>
/// <param name="Household">The household as it is known on that day.</param>
/// <param name="People">Who is who: the story's word for a person, by person id.</param>
/// <param name="Parameters">Values that stand in for those of the packs; null takes the value away.</param>
/// <param name="Expected">What must come out.</param>
/// <param name="NeverUnknown">The rule's inputs are there whenever the household is, says its file.</param>
internal sealed record Situation(
    RuleId Rule,
    BilingualText Title,
    string At,
    DateOnly On,
    HouseholdState Household,
    IReadOnlyDictionary<long, string> People,
    IReadOnlyDictionary<string, decimal?> Parameters,
    IReadOnlyList<Expectation> Expected,
    bool NeverUnknown)
{
    public string Name => $"{Rule} · {Title.Zh} · {Title.En}";
}
