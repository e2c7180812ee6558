namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// The shocks that bring a watched household back into view: whatever the rules about illness, disability, work, disaster,
/// children, income and the breadwinner find.
/// </summary>
internal static class Shocks
{
    private static readonly IReadOnlyList<IRule> s_rules =
    [
        new A01HighOwnMedicalPayment(), new A02NewSevereDisabilityWithoutHelp(), new A04JobLost(), new A05StruckByDisaster(),
        new A11ChildWithoutParents(), new A17IncomeFell(), new A18BreadwinnerDied(), new A22RigidSpendingRatio(),
    ];

    /// <summary>Registers that any of them reads.</summary>
    public static IReadOnlyList<string> Sources { get; } =
        [.. s_rules.SelectMany(r => r.Sources).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Adds the steps of every shock that is found; false when there is none.</summary>
    public static bool Check(TraceBuilder trace, HouseholdState household, RuleContext context)
    {
        var struck = false;
        foreach (var rule in s_rules)
        {
            foreach (var outcome in rule.Evaluate(household, context))
            {
                // What the roster alone says was known when the household left or was refused.
                if (outcome.Verdict is not Verdict.Applies found
                    || !found.Trace.Steps.Any(s => s.Source is not null && s.Outcome == StepOutcome.Yes))
                    continue;
                trace.Check("watch.shock", true, rule.Id.Value);
                trace.Add(found.Trace.Steps);
                struck = true;
            }
        }

        return struck;
    }
}
