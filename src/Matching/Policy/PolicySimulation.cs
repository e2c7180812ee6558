using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.Policy;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Matching.Policy;

/// <summary>
/// What-if over the whole roster. The old law is that of the day before, so that a raise that the packs already hold is
/// seen as well as one that is only tried.
/// </summary>
internal sealed class PolicySimulation(LawComparison comparison, IParameterSource law) : IPolicySimulation
{
    public async Task<PolicyEffect> WhatIfAsync(
        WhatIf question, bool withFindings, IProgress<SimulationProgress>? progress, Action<HouseholdState, HouseholdEffect>? each,
        CancellationToken cancellationToken)
    {
        var edition = law.Current;
        foreach (var change in question.Changes.Where(change => !edition.Units.ContainsKey(change.Key)))
            throw new ArgumentException($"No pack knows the parameter '{change.Key}'.");
        var after = question.After(edition);
        var laws = new LawPair(
            question.On,
            new RuleContext(question.On, new LawOfDay(edition, question.On.AddDays(-1))), edition.Parameters,
            new RuleContext(question.On, new LawOfDay(after, question.On)), after,
            new RuleContext(question.On, new LawOfDay(edition, await comparison.StatedOnAsync(question.On, cancellationToken))));
        return await comparison.RunAsync(question.Region, laws, withFindings, progress, each, cancellationToken);
    }
}
