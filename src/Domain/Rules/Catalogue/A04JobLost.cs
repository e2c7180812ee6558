using System.Globalization;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// A04: contributions for a member stopped months ago and none began since. Not a lost job: a new employer or agent, a
/// pension, a move to another county, custody. Rests on the silence of the employment register, so it is quiet while that
/// is late.
/// </summary>
public sealed class A04JobLost : IRule
{
    public const string LossMonths = "employment.loss_months";
    public const string WindowMonths = "employment.loss_window_months";

    public RuleId Id { get; } = new("A04");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Add;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.Employment];

    public IReadOnlyList<Type> About { get; } = [typeof(EmploymentValue)];

    public IReadOnlyList<string> SilenceOf { get; } = [Records.Sources.Employment];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context) =>
    [
        .. from member in household.LivingOn(context.On)
           let last = JobLoss.LastJob(member, context.On)
           where last is not null
           select new RuleOutcome(member.PersonId, Judge(household, member, last.Value, context)),
    ];

    private static Verdict Judge(
        HouseholdState household, Member member, (Fact Fact, EmploymentValue Value) last, RuleContext context)
    {
        var trace = new TraceBuilder(member.PersonId);
        if (context.Find(household, LossMonths) is not { } least || context.Find(household, WindowMonths) is not { } window)
            return trace.Unknown("parameter.missing", LossMonths, WindowMonths);
        var ended = last.Value.To!.Value;
        var text = ended.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (!trace.Check("employment.stopped_for_months", ended.AddMonths(least.Whole()) <= context.On, last.Fact, text, parameter: least)
            || !trace.Check("employment.stopped_lately", ended.AddMonths(window.Whole()) > context.On, last.Fact, text, parameter: window))
            return trace.DoesNotApply();
        if (!Unexplained(trace, household, member, ended, context.On))
            return trace.DoesNotApply();
        if (last.Value.Kind is null)
            return trace.Unknown("employment.kind_unknown", "employment_kind");
        var dependants = household.LivingOn(context.On).Any(m => m.PersonId != member.PersonId && m.IsDependant(context.On));
        return trace.Applies(
            trace.Check("household.has_dependants", dependants) ? Level.Orange : Level.Yellow, last.Value.MonthlyBase);
    }

    // The traps: each explains the silence without a lost job.
    private static bool Unexplained(TraceBuilder trace, HouseholdState household, Member member, DateOnly ended, DateOnly on)
    {
        foreach (var (fact, pension) in member.FactsOf<PensionValue>(MatchStrength.Strong))
        {
            if (pension.Kind == "employee" && pension.From <= on && (pension.To is not { } to || on < to))
                return trace.Check("employment.no_pension_instead", false, fact);
        }

        foreach (var (fact, move) in member.FactsOf<MoveValue>(MatchStrength.Strong))
        {
            if (move.On <= on && move.On >= ended.AddMonths(-3)
                && !household.Region.At(RegionLevel.County).Contains(move.To))
                return trace.Check("employment.not_moved_away", false, fact);
        }

        return member.HeldOn(on) is not { } held || trace.Check("employment.not_in_custody", false, held.Fact);
    }
}
