using System.Globalization;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// J05: since the self-care ability of a person on tekun was assessed, a severe stay in hospital or a new disability came:
/// assess it again, because the care payment follows it. Assessments are not fed yet; without one it cannot be told.
/// </summary>
public sealed class J05CareLevelOutOfDate : IRule
{
    public const string TriggerMonths = "care.trigger_months";

    public RuleId Id { get; } = new("J05");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Adjust;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.CareLevels];

    public IReadOnlyList<Type> About { get; } = [typeof(HospitalStayValue), typeof(DisabilityValue)];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context) =>
    [
        .. from member in household.LivingOn(context.On)
           where member.IsUnder(context.On, Programmes.Tekun)
           let triggers = Triggers(member, context.On)
           where triggers.Count > 0
           select new RuleOutcome(member.PersonId, Judge(household, member, triggers, context)),
    ];

    private static Verdict Judge(
        HouseholdState household, Member member, List<(Fact Fact, DateOnly On)> triggers, RuleContext context)
    {
        var trace = new TraceBuilder(member.PersonId);
        if (context.Find(household, TriggerMonths) is not { } months)
            return trace.Unknown("parameter.missing", TriggerMonths);
        var recent = triggers.Where(t => trace.Check(
            "care.trigger_lately", t.On.AddMonths(months.Whole()) > context.On, t.Fact,
            t.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), parameter: months)).ToList();
        if (recent.Count == 0)
            return trace.DoesNotApply();
        var assessed = member.FactsOf<CareLevelValue>(MatchStrength.Strong).Where(f => f.Value.AssessedOn <= context.On)
            .OrderBy(f => f.Value.AssessedOn).ToList();
        if (assessed.Count == 0)
            return trace.Unknown("care.assessment_unknown", "care_assessment");
        var (fact, last) = assessed[^1];
        return trace.Check(
            "care.assessed_before_it", last.AssessedOn < recent.Max(t => t.On), fact,
            string.Create(CultureInfo.InvariantCulture, $"{last.Level} {last.AssessedOn:yyyy-MM-dd}"))
            ? trace.Applies(Level.Yellow, null)
            : trace.DoesNotApply();
    }

    private static List<(Fact Fact, DateOnly On)> Triggers(Member member, DateOnly on)
    {
        var triggers = new List<(Fact, DateOnly)>();
        foreach (var (fact, stay) in member.FactsOf<HospitalStayValue>(MatchStrength.Strong))
        {
            if (stay.DiagnosisClass is "severe" or "injury" && (stay.DischargedOn ?? stay.AdmittedOn) is var day && day <= on)
                triggers.Add((fact, day));
        }

        foreach (var (fact, certificate) in Disabilities.InForce(member, on))
            triggers.Add((fact, certificate.IssuedOn));
        return triggers;
    }
}
