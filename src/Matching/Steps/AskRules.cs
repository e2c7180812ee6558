using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Matching.Steps;

/// <summary>Asks every rule that counts at a household's place about the household. In memory, touching nothing.</summary>
internal sealed class AskRules
{
    private readonly IRule[] _rules;
    private Staging? _last;

    public AskRules(IReadOnlyList<IRule> rules) => _rules = [.. rules.OrderBy(rule => rule.Id)];

    /// <summary>Verdicts of live rules on households, sorted into findings and questions; none of rules that rest.</summary>
    /// <param name="households">The households.</param>
    /// <param name="law">The law.</param>
    /// <param name="day">The day.</param>
    /// <param name="least">The least stage that is asked.</param>
    /// <param name="gate">Which rules rest; null asks all.</param>
    /// <param name="beside">Called for each household right after its rules, while what they worked out is at hand.</param>
    public Verdicts Of(
        IEnumerable<HouseholdState> households, ParameterEdition law, DateOnly day, RuleStage least = RuleStage.Live,
        RuleGate? gate = null, Action<HouseholdState, RuleContext>? beside = null)
    {
        var verdicts = new Verdicts();
        var context = gate is null ? new RuleContext(day, law) : new RuleContext(day, law) { Feeds = gate.Feeds };
        foreach (var household in households)
        {
            foreach (var (rule, outcome) in Of(household, context, law.Parameters, least, gate))
                verdicts.Add(new(household.HouseholdId, rule.Id, outcome.PersonId), rule, outcome.Verdict);
            beside?.Invoke(household, context);
        }

        return verdicts;
    }

    /// <summary>Every outcome of every rule of at least a stage, in order of rule.</summary>
    /// <param name="household">The household.</param>
    /// <param name="context">Day and law.</param>
    /// <param name="packs">The packs behind the law: rules that none of them stages are live.</param>
    /// <param name="least">The least stage that is asked.</param>
    /// <param name="gate">Which rules rest; null asks all.</param>
    public IReadOnlyList<(IRule Rule, RuleOutcome Outcome)> Of(
        HouseholdState household, RuleContext context, ParameterSet packs, RuleStage least, RuleGate? gate = null)
    {
        var staged = StagedBy(packs);
        var asked = gate is null ? _rules : _rules.Where(rule => !gate.Rests(rule.Id));
        return HouseholdEvaluation.Of(
            household, context,
            staged.Count == 0 ? asked : asked.Where(rule => !staged.Contains(rule.Id)
                || RuleStages.Of(context.Parameters, rule.Id, household.Region, household.Area, context.On) >= least));
    }

    /// <summary>True when some rule only runs beside the others somewhere, sometime.</summary>
    public bool StagesAny(ParameterSet packs) => StagedBy(packs).Count > 0;

    // Most editions name no stage: then nothing is looked up.
    private IReadOnlySet<RuleId> StagedBy(ParameterSet packs)
    {
        var last = Volatile.Read(ref _last);
        if (last is null || !ReferenceEquals(last.Packs, packs))
            Volatile.Write(ref _last, last = new(packs, RuleStages.Named(packs)));
        return last.Rules;
    }

    private sealed record Staging(ParameterSet Packs, IReadOnlySet<RuleId> Rules);
}
