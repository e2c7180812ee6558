using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// R18: a person draws a disability subsidy whose certificate was cancelled, ran out some time ago, or is of a grade that
/// gives no care subsidy; or the subsidy was paid after the person's death. A certificate that has just run out says nothing:
/// renewals take their time, and nothing stops for it without notice. A person without any certificate on record is unknown.
/// </summary>
public sealed class R18DisabilitySubsidyNotDue : IRule
{
    /// <summary>Days after the end of a certificate in which a renewal may be under way.</summary>
    public const string RenewalDays = "disability.renewal_days";

    /// <summary>The least severe grade that gives a care subsidy.</summary>
    public const string CareGrade = "disability.care_grade";

    private static readonly string[] s_subsidies = [Programmes.DisabilityCare, Programmes.DisabilityLiving];

    public RuleId Id { get; } = new("R18");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Remove;

    public IReadOnlyList<string> Sources { get; } =
        [Records.Sources.Payments, Records.Sources.Disability, Records.Sources.Deaths];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context) =>
    [
        .. from member in household.Members
           let lines = DrawnAllowances.Of(household, member, s_subsidies)
           where lines.Count > 0
           select new RuleOutcome(member.PersonId, Judge(household, member, lines, context)),
    ];

    private static Verdict Judge(
        HouseholdState household, Member member, IReadOnlyList<PaymentLine> lines, RuleContext context)
    {
        var trace = new TraceBuilder(member.PersonId);
        var deaths = member.FactsOf<DeathValue>(MatchStrength.Strong).Where(death => death.Value.DiedOn <= context.On).ToList();
        if (deaths.Count > 0)
        {
            var (fact, last) = deaths.MaxBy(death => (death.Value.DiedOn, death.Fact.Source.RecordId));
            var after = lines.Where(line => line.Month > DrawnAllowances.MonthOf(last.DiedOn)).ToList();
            return trace.Check("subsidy.paid_after_death", after.Count > 0, fact, Texts.Of(last.DiedOn))
                ? trace.Applies(Level.Red, DrawnAllowances.Sum(after))
                : trace.DoesNotApply();
        }

        if (!trace.Check("subsidy.drawn", DrawnAllowances.AreDrawn(lines, context.On)))
            return trace.DoesNotApply();
        var certificates = member.FactsOf<DisabilityValue>(MatchStrength.Strong)
            .Where(one => one.Value.IssuedOn <= context.On).ToList();
        if (certificates.Count == 0)
            return trace.Unknown("subsidy.no_certificate_on_record", "disability_certificate");
        if (context.Find(household, RenewalDays) is not { } renewal)
            return trace.Unknown("parameter.missing", RenewalDays);
        var (newest, value) = certificates.MaxBy(one => (one.Value.IssuedOn, one.Fact.Source.RecordId));
        var due = IsGone(trace, newest, value, renewal, context.On) || IsDowngraded(trace, household, lines, newest, value, context);
        return due ? trace.Applies(Level.Orange, lines[^1].Amount) : trace.DoesNotApply();
    }

    private static bool IsGone(TraceBuilder trace, Fact fact, DisabilityValue value, ParameterValue renewal, DateOnly on)
    {
        if (trace.Check("subsidy.certificate_cancelled", value.Status == "cancelled", fact, value.Status))
            return true;
        if (!trace.Check(
            "subsidy.certificate_ran_out", value.Status == "expired" || value.ExpiresOn <= on, fact,
            value.ExpiresOn is { } end ? Texts.Of(end) : value.Status))
            return false;
        // Expired without a day: nobody can say that the time for a renewal is over.
        return value.ExpiresOn is { } since && trace.Check(
            "subsidy.time_for_renewal_over", since.AddDays(renewal.Whole()) <= on, fact, Texts.Of(since), parameter: renewal);
    }

    private static bool IsDowngraded(
        TraceBuilder trace, HouseholdState household, IReadOnlyList<PaymentLine> lines, Fact fact, DisabilityValue value,
        RuleContext context) =>
        context.Find(household, CareGrade) is { } grade
        && DrawnAllowances.AreDrawn(lines.Where(line => line.Programme == Programmes.DisabilityCare), context.On)
        && trace.Check(
            "subsidy.grade_gives_no_care", value.Grade > grade.Whole(), fact, Texts.Of(value.Grade), Texts.Of(grade.Whole()), grade);
}
