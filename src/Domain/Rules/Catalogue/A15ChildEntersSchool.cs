using System.Globalization;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// A15: a young member of an edge or rigid-spending household entered upper-secondary school or college lately. A change of
/// school at the same level is no entry. Whether a grant covers the fees is asked.
/// </summary>
public sealed class A15ChildEntersSchool : IRule
{
    public const string WindowMonths = "school.entry_window_months";

    public RuleId Id { get; } = new("A15");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Add;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.Enrolment];

    public IReadOnlyList<Type> About { get; } = [typeof(SchoolingValue)];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context)
    {
        if (!household.ProgrammesOn(context.On).Any(p => p is Programmes.Edge or Programmes.Rigid))
            return [];
        return
        [
            .. from member in household.LivingOn(context.On)
               where member.Relation is not ("head" or "spouse" or "parent" or "grandparent")
               let schools = member.FactsOf<SchoolingValue>(MatchStrength.Strong)
                   .Where(f => f.Value.Level is "senior" or "college" && f.Value.From <= context.On)
                   .OrderBy(f => f.Value.From).ThenBy(f => f.Fact.Source.ToString(), StringComparer.Ordinal).ToList()
               where schools.Count > 0
               select new RuleOutcome(member.PersonId, Judge(household, member, schools, context)),
        ];
    }

    private static Verdict Judge(
        HouseholdState household, Member member, List<(Fact Fact, SchoolingValue Value)> schools, RuleContext context)
    {
        var trace = new TraceBuilder(member.PersonId);
        if (context.Find(household, WindowMonths) is not { } window)
            return trace.Unknown("parameter.missing", WindowMonths);
        var (fact, latest) = schools[^1];
        if (!trace.Check(
            "school.entered_lately", latest.From.AddMonths(window.Whole()) > context.On, fact,
            string.Create(CultureInfo.InvariantCulture, $"{latest.Level} {latest.From:yyyy-MM-dd}"), parameter: window)
            || !trace.Check("school.still_there", latest.To is not { } left || context.On < left, fact)
            || !trace.Check("school.level_is_new", schools.Count(s => s.Value.Level == latest.Level) == 1, fact, latest.Level))
            return trace.DoesNotApply();
        return trace.Applies(Level.Yellow, null);
    }
}
