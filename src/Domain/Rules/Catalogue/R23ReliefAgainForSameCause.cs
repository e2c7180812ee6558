using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Parameters;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// R23: temporary relief was granted for one cause more often in twelve months than the local rules provide, so another layer
/// may fit better (J06). A chronic disease comes again by its nature, and a second accident is another event. The rule waits
/// for a list of relief that nobody feeds yet.
/// </summary>
public sealed class R23ReliefAgainForSameCause : IRule
{
    /// <summary>Grants for one cause that are allowed in twelve months.</summary>
    public const string Allowed = "relief.same_cause_per_year";

    public RuleId Id { get; } = new("R23");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Remove;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.Relief];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context)
    {
        var grants = household.Relief?
            .Where(grant => grant.On <= context.On && grant.On.AddMonths(12) > context.On).ToList() ?? [];
        return grants.Count == 0 ? [] : [new(0, Judge(household, grants, context))];
    }

    private static Verdict Judge(HouseholdState household, List<ReliefGrant> grants, RuleContext context)
    {
        var trace = new TraceBuilder(0);
        if (context.Find(household, Allowed) is not { } allowed)
            return trace.Unknown("parameter.missing", Allowed);
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        var again = false;
        foreach (var cause in grants.GroupBy(grant => grant.Cause).OrderBy(same => same.Key, StringComparer.Ordinal))
            again |= IsTooOften(trace, cause.Key, [.. cause], allowed, missing);
        if (again)
            return trace.Applies(Level.Yellow, grants[^1].Amount);
        return missing.Count > 0 ? trace.Unknown("relief.open", [.. missing]) : trace.DoesNotApply();
    }

    private static bool IsTooOften(
        TraceBuilder trace, string cause, List<ReliefGrant> grants, ParameterValue allowed, SortedSet<string> missing)
    {
        var text = $"{cause} {Texts.Of(grants.Count)}";
        if (!trace.Check("relief.more_often_than_allowed", grants.Count > allowed.Whole(), text, Texts.Of(allowed.Whole()), allowed))
            return false;
        if (cause == "illness")
        {
            if (grants.Exists(grant => grant.Chronic == true))
                return !trace.Check("relief.chronic_disease", true, cause);
            return grants.Exists(grant => grant.Chronic is null) ? missing.Add("relief_chronic") && false : true;
        }

        if (cause is not ("accident" or "disaster"))
            return true;
        if (grants.Exists(grant => grant.EventOn is null))
            return missing.Add("relief_event") && false;
        // What counts is how often one event was helped with.
        return trace.Check(
            "relief.same_event", grants.GroupBy(grant => grant.EventOn).Any(same => same.Count() > allowed.Whole()), cause);
    }
}
