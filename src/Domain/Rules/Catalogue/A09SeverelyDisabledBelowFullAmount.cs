using LowIncomeMonitor.Domain.Accounting;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// A09: where the pack grants severely disabled dibao members the full line, a household gets less than the lines of these
/// members alone. That bound needs no income; whether the others get their part is asked by J02.
/// </summary>
public sealed class A09SeverelyDisabledBelowFullAmount : IRule
{
    public const string FullAmount = "dibao.full_amount_severe_disability";

    public RuleId Id { get; } = new("A09");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Add;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.Roster, Records.Sources.Disability];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context)
    {
        var severe = household.LivingOn(context.On)
            .Where(m => m.IsUnder(context.On, Programmes.Dibao) && IsMeant(m, context.On))
            .ToList();
        return severe.Count == 0 ? [] : [new RuleOutcome(0, Judge(household, severe, context))];
    }

    private static Verdict Judge(HouseholdState household, List<Member> severe, RuleContext context)
    {
        var trace = new TraceBuilder(0);
        var granted = context.Find(household, FullAmount);
        if (!trace.Check("dibao.full_amount_granted", granted is { Value: not 0 }, parameter: granted))
            return trace.DoesNotApply();
        if (context.Find(household, HouseholdAccount.DibaoLine) is not { } line)
            return trace.Unknown("parameter.missing", HouseholdAccount.DibaoLine);
        foreach (var member in severe)
            trace.Add(SevereStep(member, context.On));
        if (household.AmountOf(Programmes.Dibao, context.On) is not { } amount)
            return trace.Unknown("help.amount_unknown", "monthly_amount");
        var full = Money.FromYuan(line.Value * severe.Count);
        return trace.Check("help.amount_below_full", amount < full, amount.ToString(), full.ToString(), line)
            ? trace.Applies(Level.Orange, full - amount)
            : trace.DoesNotApply();
    }

    private static IReadOnlyList<TraceStep> SevereStep(Member member, DateOnly on)
    {
        var own = new TraceBuilder(member.PersonId);
        Disabilities.CheckSevere(own, member, on);
        return own.DoesNotApply().Trace.Steps;
    }

    /// <summary>True for a person whom the pack may grant the full line: grade 1 or 2, by certificate or by the roster.</summary>
    internal static bool IsMeant(Member member, DateOnly on) =>
        (Disabilities.InForce(member, on) is [var (_, certificate), ..] ? certificate.Grade : member.DisabilityGrade) is 1 or 2;
}
