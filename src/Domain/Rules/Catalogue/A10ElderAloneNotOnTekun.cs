using System.Globalization;
using LowIncomeMonitor.Domain.Accounting;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// A10: a person of the age of destitute support lives alone without an employee pension, and nobody obliged and able to
/// support is known. On dibao it is only asked where age or loneliness came after the office last decided, because who
/// applied old and alone was sorted then. Children registered elsewhere are asked about at the visit.
/// </summary>
public sealed class A10ElderAloneNotOnTekun : IRule
{
    public const string Age = "tekun.age";
    public const string NewMonths = "elder.left_alone_months";

    public RuleId Id { get; } = new("A10");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Add;

    public IReadOnlyList<string> Sources { get; } =
        [Records.Sources.Pensions, Records.Sources.Marriages, Records.Sources.Deaths];

    public IReadOnlyList<string> SilenceOf { get; } = [Records.Sources.Pensions];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context) =>
        household.LivingOn(context.On) is [var alone] && !alone.IsUnder(context.On, Programmes.Tekun)
            && alone.AgeOn(context.On) is null or >= 50
            ? [new RuleOutcome(alone.PersonId, Judge(household, alone, context))]
            : [];

    private static Verdict Judge(HouseholdState household, Member elder, RuleContext context)
    {
        var trace = new TraceBuilder(elder.PersonId);
        var on = context.On;
        if (context.Find(household, Age) is not { } age || context.Find(household, NewMonths) is not { } months)
            return trace.Unknown("parameter.missing", Age, NewMonths);
        if (elder.BirthDate is not { } birth)
            return trace.Unknown("person.birth_date_unknown", "birth_date");
        var reached = birth.AddYears(age.Whole());
        if (!trace.Check("elder.of_age", reached <= on, Text(birth), $"{age.Whole()}", age))
            return trace.DoesNotApply();
        trace.Check("elder.lives_alone", true);
        if (elder.IsUnder(on, Programmes.Dibao) && !trace.Check(
            "elder.alone_since_decision", IsNew(household, elder, reached, on.AddMonths(-months.Whole()), on), parameter: months))
            return trace.DoesNotApply();
        if (Provided(trace, household, elder, context))
            return trace.DoesNotApply();

        var account = HouseholdAccount.Of(household, context);
        trace.Add(account.Steps);
        return account.Against(account.Dibao) switch
        {
            LineSide.Below => trace.Applies(Level.Orange, More(household, elder, context)),
            LineSide.AtOrAbove => trace.DoesNotApply(),
            _ => trace.Unknown("income.unknown", account.Missing),
        };
    }

    // The office decided when the help began or the file was reviewed; what happened since may be new to it.
    private static bool IsNew(HouseholdState household, Member elder, DateOnly reached, DateOnly from, DateOnly on)
    {
        var decided = elder.Enrolments.Where(e => e.ActiveOn(on) && e.Programme == Programmes.Dibao).Max(e => e.EnrolledOn);
        if (household.LastReviewedOn is { } review && review > decided)
            decided = review;
        var since = household.Members.Where(m => m.PersonId != elder.PersonId).Select(m => Left(m, on))
            .OfType<DateOnly>().Append(reached).Max();
        return since > from && since > decided;
    }

    private static DateOnly? Left(Member member, DateOnly on) =>
        member.FactsOf<DeathValue>(MatchStrength.Strong).Where(f => f.Value.DiedOn <= on).Select(f => (DateOnly?)f.Value.DiedOn)
            .Concat(member.Enrolments.Where(e => e.EndedOn <= on).Select(e => e.EndedOn))
            .Min();

    private static bool Provided(TraceBuilder trace, HouseholdState household, Member elder, RuleContext context)
    {
        var on = context.On;
        foreach (var (fact, pension) in elder.FactsOf<PensionValue>(MatchStrength.Strong))
        {
            if (pension.Kind == "employee" && pension.From <= on && (pension.To is not { } to || on < to))
                return !trace.Check("elder.without_employee_pension", false, fact);
        }

        if (elder.FactsOf<MarriageValue>(MatchStrength.Strong).Where(f => f.Value.On <= on).OrderBy(f => f.Value.On)
            .Select(f => (Found: f, f.Value.Event)).LastOrDefault() is { Event: "marriage" } married)
            return !trace.Check("elder.without_spouse_elsewhere", false, married.Found.Fact);
        return !Obligors.CheckNone(trace, elder, household, context);
    }

    private static Money? More(HouseholdState household, Member elder, RuleContext context) =>
        context.Find(household, "tekun.standard") is { } standard
            && Money.FromYuan(standard.Value) is var tekun
            && (household.AmountOf(Programmes.Dibao, context.On) ?? (elder.IsUnder(context.On, Programmes.Dibao) ? null : Money.Zero)) is { } paid
            ? tekun - paid : null;

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
