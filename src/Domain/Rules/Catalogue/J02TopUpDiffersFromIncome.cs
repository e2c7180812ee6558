using LowIncomeMonitor.Domain.Accounting;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// J02: the counted income is still below the line, but the approved top-up is not line less income any more: increase it
/// or reduce it (增发、减发). Income at or above the line belongs to R06, a missed raise to J01. Where only a part of the
/// income is proven, too much is said only beyond what that part allows, and too little never.
/// </summary>
public sealed class J02TopUpDiffersFromIncome : IRule
{
    public const string Tolerance = "topup.tolerance";

    public RuleId Id { get; } = new("J02");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Adjust;

    public IReadOnlyList<string> Sources { get; } = [];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context) =>
        household.LivingOn(context.On).Any(m => m.IsUnder(context.On, Programmes.Dibao))
            ? [new RuleOutcome(0, Judge(household, context))]
            : [];

    private static Verdict Judge(HouseholdState household, RuleContext context)
    {
        var trace = new TraceBuilder(0);
        var account = HouseholdAccount.Of(household, context);
        trace.Add(account.Steps);
        if (account.Dibao is not { } line || context.Find(household, Tolerance) is not { } tolerance)
            return trace.Unknown("parameter.missing", HouseholdAccount.DibaoLine, Tolerance);
        // Who died or is held changes persons and income at once: J03 recounts then.
        if (!trace.Check("members.as_approved", account.Standings.All(s => s.Counts != false)))
            return trace.DoesNotApply();
        if (!trace.Check("income.not_above_line", account.Against(line) != LineSide.AtOrAbove, parameter: line))
            return trace.DoesNotApply();
        if (household.AmountOf(Programmes.Dibao, context.On) is not { } approved)
            return trace.Unknown("help.amount_unknown", "monthly_amount");
        if (J01AmountBelowNewStandard.Owed(household, Programmes.Dibao, context) is { IsFormer: true })
        {
            trace.Check("standard.raise_explains_it", true);
            return trace.DoesNotApply();
        }

        var margin = Money.FromYuan(tolerance.Value * account.Persons);
        if (DibaoDue.Under(line, household, context) is { } due)
        {
            if (trace.Check("topup.too_small", approved + margin < due, approved.ToString(), due.ToString(), tolerance))
                return trace.Applies(Level.Orange, due - approved);
            return trace.Check("topup.too_large", approved > due + margin, approved.ToString(), due.ToString(), tolerance)
                ? trace.Applies(Level.Yellow, approved - due)
                : trace.DoesNotApply();
        }

        var most = Money.FromYuan(line.Value * account.Persons) - account.Income.Floor;
        return account.Income.Floor > Money.Zero && !context.IsOn(household, A09SeverelyDisabledBelowFullAmount.FullAmount)
            && trace.Check("topup.too_large", approved > most + margin, approved.ToString(), most.ToString(), tolerance)
            ? trace.Applies(Level.Yellow, approved - most)
            : trace.Unknown("income.unknown", account.Income.Missing);
    }
}
