namespace LowIncomeMonitor.Domain.Rules;

/// <summary>
/// Asks rules about a household. The only way in which findings come about, so that what a quality rule holds back
/// (<see cref="RemovalHolds"/>) is held back everywhere: in the sweep, in a cross-check, in a what-if.
/// </summary>
public static class HouseholdEvaluation
{
    /// <summary>
    /// Every rule's outcomes, in the order of the rules. Nothing for a household to which nobody belongs any more: no rule
    /// has a subject there.
    /// </summary>
    public static IReadOnlyList<(IRule Rule, RuleOutcome Outcome)> Of(
        HouseholdState household, RuleContext context, IEnumerable<IRule> rules)
    {
        if (household.Members.Count == 0)
            return [];
        var kinds = KindsOf(household);
        var holds = RemovalHolds.On(household, context.On);
        var outcomes = new List<(IRule, RuleOutcome)>();
        foreach (var rule in rules)
        {
            if (!MayConcern(rule, kinds))
                continue;
            foreach (var outcome in rule.Evaluate(household, context))
                outcomes.Add((rule, RemovalHolds.Apply(holds, rule, outcome)));
        }

        return outcomes;
    }

    private static List<Type> KindsOf(HouseholdState household)
    {
        var kinds = new List<Type>();
        foreach (var member in household.Members)
        {
            foreach (var fact in member.Facts)
            {
                if (!kinds.Contains(fact.Value.GetType()))
                    kinds.Add(fact.Value.GetType());
            }
        }

        return kinds;
    }

    private static bool MayConcern(IRule rule, List<Type> kinds)
    {
        var about = rule.About;
        for (var i = 0; i < about.Count; i++)
        {
            if (kinds.Contains(about[i]))
                return true;
        }

        return about.Count == 0;
    }
}
