using LowIncomeMonitor.Domain.Accounting;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// R14: a grown child of the household has finished school, came of age without one, or began to work, so the household is
/// recounted: yellow, and orange where a job is seen. A gap of some months after school says nothing (delayed graduation, a
/// year between), nor does a disability of grade 1 to 3, military service, or what a review has already seen.
/// </summary>
public sealed class R14GrownChildStandsAlone : IRule
{
    /// <summary>Months after the end of school in which another may still begin.</summary>
    public const string GapMonths = "study.gap_months";

    private const int ComesOfAge = 18;

    public RuleId Id { get; } = new("R14");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Remove;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.Enrolment, Records.Sources.Employment];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context) =>
    [
        .. from member in household.Members
           where member.Relation is "child" or "grandchild" && member.AgeOn(context.On) >= ComesOfAge
           let help = member.ActiveOn(context.On)
               .Where(one => one.Programme is Programmes.Dibao or Programmes.Edge or Programmes.Rigid).ToList()
           where help.Count > 0 && !member.IsReportedDead(context.On)
           let verdict = Judge(household, member, help.Min(one => one.EnrolledOn), context)
           where verdict is not null
           select new RuleOutcome(member.PersonId, verdict),
    ];

    private static Verdict? Judge(HouseholdState household, Member member, DateOnly helpedSince, RuleContext context)
    {
        var trace = new TraceBuilder(member.PersonId);
        if (context.Find(household, R12MarriageOrDivorce.NewsMonths) is not { } news)
            return trace.Unknown("parameter.missing", R12MarriageOrDivorce.NewsMonths);
        if (context.Find(household, GapMonths) is not { } gap)
            return trace.Unknown("parameter.missing", GapMonths);
        var since = household.LastReviewedOn is { } reviewed && reviewed > helpedSince ? reviewed : helpedSince;
        var (left, schoolingUnknown) = LeftSchoolSince(trace, member, since, gap, news, context.On);
        var works = WorksSince(trace, household, member, since, context);
        if (!left && !works && !schoolingUnknown)
            return null;
        if (trace.Check("member.disabled_to_grade_three", DisabledToGradeThree(member, context.On))
            || trace.Check("member.serves_as_conscript", member.Absence is { Kind: "conscript" }))
            return trace.DoesNotApply();
        if (works)
            return trace.Applies(Level.Orange, household.MonthlyAmountOn(context.On));
        if (schoolingUnknown)
            return trace.Unknown("schooling.unknown", "schooling");
        return member.LabourCapacity switch
        {
            null => trace.Unknown("labour.unknown", "labour_capacity"),
            "none" => Not(trace),
            _ => trace.Applies(Level.Yellow, household.MonthlyAmountOn(context.On)),
        };
    }

    private static Verdict Not(TraceBuilder trace)
    {
        trace.Check("labour.some", false, "none");
        return trace.DoesNotApply();
    }

    /// <summary>Whether school ended, or the person came of age without one, since the file was last looked at.</summary>
    private static (bool Left, bool Unknown) LeftSchoolSince(
        TraceBuilder trace, Member member, DateOnly since, ParameterValue gap, ParameterValue news, DateOnly on)
    {
        var places = member.FactsOf<SchoolingValue>(MatchStrength.Strong).ToList();
        if (places.Exists(place => place.Value.To is not { } to || on < to))
            return (false, false);
        if (places.Count > 0)
        {
            var (fact, last) = places.MaxBy(place => (place.Value.To, place.Fact.Source.RecordId));
            var settled = last.To!.Value.AddMonths(gap.Whole());
            return (IsNews(last.To.Value, since, news, on) && trace.Check(
                "schooling.ended", settled <= on, fact, Texts.Of(last.From, last.To), parameter: gap), false);
        }

        var grown = member.BirthDate!.Value.AddYears(ComesOfAge);
        if (!IsNews(grown, since, news, on))
            return (false, false);
        return member.Schooling is { } level
            ? (trace.Check("schooling.of_age_and_out_of_school", level == "none", level, Texts.Of(grown)), false)
            : (false, true);
    }

    private static bool WorksSince(
        TraceBuilder trace, HouseholdState household, Member member, DateOnly since, RuleContext context)
    {
        var works = false;
        foreach (var (fact, job) in member.FactsOf<EmploymentValue>(MatchStrength.Strong))
        {
            if (job.Kind is { } kind && fact.HoldsOn(context.On) && job.From > since && job.From <= context.On
                && (job.To is not { } to || context.On < to)
                && context.Find(household, IncomeRules.SignalsWage + kind) is { } signals)
                works |= trace.Check(
                    "employment.began_since_review", signals.Value != 0, fact, $"{kind} {Texts.Of(job.From)}", parameter: signals);
        }

        return works;
    }

    private static bool IsNews(DateOnly day, DateOnly since, ParameterValue news, DateOnly on) =>
        day > since && day <= on && day.AddMonths(news.Whole()) > on;

    private static bool DisabledToGradeThree(Member member, DateOnly on) =>
        Disabilities.InForce(member, on) is { Count: > 0 } certificates
            ? certificates.Any(one => one.Value.Grade <= 3)
            : member.DisabilityGrade <= 3;
}
