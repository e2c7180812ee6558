using LowIncomeMonitor.Domain.Alerting;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// A11: a minor without an allowance, whose parents are dead, held, missing or stripped of custody, or both severely
/// disabled or ill (事实无人抚养儿童). Where only one parent is known in the household, that one must be gone: a single
/// disabled parent may have a partner elsewhere, but a child whose only known parent is gone needs somebody at once.
/// </summary>
public sealed class A11ChildWithoutParents : IRule
{
    public RuleId Id { get; } = new("A11");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Add;

    public IReadOnlyList<string> Sources { get; } =
        [Records.Sources.Deaths, Records.Sources.Custody, Records.Sources.Disability, Records.Sources.Guardianship];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context)
    {
        var parents = Parents.Of(household);
        return parents.Count == 0
            ? []
            : [
                .. from child in household.LivingOn(context.On)
                   where child.Relation == "child" && child.IsMinorOn(context.On) != false && !parents.Contains(child)
                   where parents.Any(p => Parents.IsAffected(p, context.On))
                   select new RuleOutcome(child.PersonId, Judge(household, child, parents, context)),
            ];
    }

    private static Verdict Judge(
        HouseholdState household, Member child, IReadOnlyList<Member> parents, RuleContext context)
    {
        var trace = new TraceBuilder(child.PersonId);
        if (child.BirthDate is null)
            return trace.Unknown("person.birth_date_unknown", "birth_date");
        trace.Check("person.is_minor", true);
        if (!trace.Check(
            "child.without_allowance",
            !child.IsUnder(context.On, Programmes.Orphan, Programmes.UnattendedChild, Programmes.Tekun)))
            return trace.DoesNotApply();
        if (context.Find(household, Parents.GoneMonths) is not { } months)
            return trace.Unknown("parameter.missing", Parents.GoneMonths);

        var (gone, unable, open) = (0, 0, false);
        foreach (var parent in parents)
        {
            switch (Parents.Check(trace, parent, months, context.On))
            {
                case ParentState.Gone:
                    gone++;
                    break;
                case ParentState.Unable:
                    unable++;
                    break;
                case ParentState.Unknown:
                    open = true;
                    break;
            }
        }

        var both = trace.Check("child.both_parents_known", parents.Count > 1);
        if (gone + unable == parents.Count && (both || gone > 0))
            return trace.Applies(gone > 0 ? Level.Red : Level.Orange, null);
        return open ? trace.Unknown("illness.severe_unknown", "severe_illness")
            : !both && unable > 0 ? trace.Unknown("child.other_parent_unknown", "other_parent")
            : trace.DoesNotApply();
    }
}
