using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// J04: an unattended child in a dibao household gets the allowance less its share of the dibao, together never less than
/// the allowance. Less is always wrong; more only where the pack pays the difference (Xinhui: up to 500).
/// </summary>
public sealed class J04ChildAllowanceBesideDibao : IRule
{
    public const string Allowance = "unattended_child.allowance";
    public const string PaysDifference = "unattended_child.tops_up_only";

    public RuleId Id { get; } = new("J04");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Adjust;

    public IReadOnlyList<string> Sources { get; } = [];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context) =>
    [
        .. from member in household.LivingOn(context.On)
           where member.IsUnder(context.On, Programmes.UnattendedChild) && member.IsUnder(context.On, Programmes.Dibao)
           select new RuleOutcome(member.PersonId, Judge(household, member, context)),
    ];

    private static Verdict Judge(HouseholdState household, Member child, RuleContext context)
    {
        var trace = new TraceBuilder(child.PersonId);
        if (context.Find(household, Allowance) is not { } allowance)
            return trace.Unknown("parameter.missing", Allowance);
        if (Amount(child, Programmes.UnattendedChild, context.On) is not { } own
            || household.AmountOf(Programmes.Dibao, context.On) is not { } dibao)
            return trace.Unknown("help.amount_unknown", "monthly_amount");

        var heads = household.LivingOn(context.On).Count(m => m.IsUnder(context.On, Programmes.Dibao));
        var share = Money.FromYuan(decimal.Round(dibao.Yuan / heads, 2, MidpointRounding.AwayFromZero));
        trace.Check("child.share_of_dibao", true, share.ToString(), dibao.ToString());
        var (together, due) = (own + share, Money.FromYuan(allowance.Value));
        if (trace.Check("child.below_allowance", together < due, together.ToString(), due.ToString(), allowance))
            return trace.Applies(Level.Orange, due - together);
        if (!trace.Check("child.above_allowance", together > due + Money.FromYuan(1), together.ToString(), due.ToString(), allowance))
            return trace.DoesNotApply();
        if (context.Find(household, PaysDifference) is not { } pays)
            return trace.Unknown("parameter.missing", PaysDifference);
        return trace.Check("child.difference_is_paid", pays.Value != 0, parameter: pays)
            ? trace.Applies(Level.Yellow, together - due)
            : trace.DoesNotApply();
    }

    private static Money? Amount(Member member, string programme, DateOnly on) =>
        member.ActiveOn(on).FirstOrDefault(e => e.Programme == programme)?.MonthlyAmount;
}
