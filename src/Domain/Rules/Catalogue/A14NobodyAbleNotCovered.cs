using LowIncomeMonitor.Domain.Alerting;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// A14: in a household that was lifted out of poverty (on the list against relapse) nobody can work, and nobody has dibao,
/// tekun or a child's allowance. Children who live elsewhere and are able to support answer it.
/// </summary>
public sealed class A14NobodyAbleNotCovered : IRule
{
    public RuleId Id { get; } = new("A14");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Add;

    public IReadOnlyList<string> Sources { get; } = [];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context) =>
        household.ProgrammesOn(context.On).Contains(Programmes.Monitored) && household.LivingOn(context.On) is { Count: > 0 } living
            ? [new RuleOutcome(0, Judge(household, living, context))]
            : [];

    private static Verdict Judge(HouseholdState household, IReadOnlyList<Member> living, RuleContext context)
    {
        var trace = new TraceBuilder(0);
        trace.Check("help.monitored_household", true);
        if (!trace.Check(
            "help.not_covered", !household.ProgrammesOn(context.On).Any(Programmes.PaysMonthly),
            string.Join(", ", household.ProgrammesOn(context.On))))
            return trace.DoesNotApply();
        if (!trace.Check("labour.nobody_known_able", living.All(m => m.LabourCapacity is null or "none"), $"{living.Count}"))
            return trace.DoesNotApply();
        foreach (var member in living)
        {
            if (!Obligors.CheckNone(trace, member, household, context))
                return trace.DoesNotApply();
        }

        return living.Any(m => m.LabourCapacity is null)
            ? trace.Unknown("labour.capacity_unknown", "labour_capacity")
            : trace.Applies(Level.Orange, null);
    }
}
