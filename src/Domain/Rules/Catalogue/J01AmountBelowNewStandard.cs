using System.Globalization;
using LowIncomeMonitor.Domain.Accounting;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// J01: the standard rose and the approved amount of a household that was helped before still is what the former standard
/// gave: raise it from the effective day and pay back the months since. An amount between the two follows neither, and is
/// asked by J02.
/// </summary>
public sealed class J01AmountBelowNewStandard : IRule
{
    public RuleId Id { get; } = new("J01");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Adjust;

    public IReadOnlyList<string> Sources { get; } = [];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context)
    {
        foreach (var programme in (ReadOnlySpan<string>)[Programmes.Dibao, Programmes.Tekun])
        {
            if (Since(household, programme, context.On) is { } since
                && RaiseOwed.RiseOf(programme, household, context) is var (standard, former) && since < standard.From)
                return [new RuleOutcome(0, Judge(household, programme, standard, former, context))];
        }

        return [];
    }

    /// <summary>
    /// What is owed to a household whose standard rose; null when its programme's standard did not rise since it is helped,
    /// or when amount or income is not known.
    /// </summary>
    public static RaiseOwed? Owed(HouseholdState household, string programme, RuleContext context) =>
        Since(household, programme, context.On) is { } since
        && RaiseOwed.RiseOf(programme, household, context) is var (standard, former) && since < standard.From
        && household.AmountOf(programme, context.On) is { } approved
        && Due(household, programme, standard, context) is { } due
        && Due(household, programme, former, context) is { } before
            ? new RaiseOwed(programme, standard, former, approved, due, before, Months(standard.From, context.On))
            : null;

    private static Verdict Judge(
        HouseholdState household, string programme, ParameterValue standard, ParameterValue former, RuleContext context)
    {
        var trace = new TraceBuilder(0);
        trace.Check(
            "standard.rose", true, Money.FromYuan(standard.Value).ToString(), Money.FromYuan(former.Value).ToString(), standard);
        if (household.AmountOf(programme, context.On) is null)
            return trace.Unknown("help.amount_unknown", "monthly_amount");
        if (Owed(household, programme, context) is not { } owed)
        {
            var account = HouseholdAccount.Of(household, context);
            return trace.Add(account.Steps).Unknown("income.unknown", account.Income.Missing);
        }

        if (programme == Programmes.Dibao)
            trace.Add(HouseholdAccount.Of(household, context).Steps);
        if (trace.Check("standard.amount_follows", owed.Follows, owed.Approved.ToString(), owed.Due.ToString(), standard)
            || !trace.Check("standard.amount_is_former", owed.IsFormer, owed.Approved.ToString(), owed.FormerDue.ToString(), former))
            return trace.DoesNotApply();
        trace.Check("standard.raise", true, owed.Raise.ToString());
        trace.Check("standard.back_pay_months", true, owed.Months.ToString(CultureInfo.InvariantCulture), parameter: standard);
        return trace.Applies(Level.Orange, owed.BackPay);
    }

    private static DateOnly? Since(HouseholdState household, string programme, DateOnly on) => household.Members
        .SelectMany(m => m.Enrolments)
        .Where(e => e.Programme == programme && e.ActiveOn(on))
        .Select(e => (DateOnly?)e.EnrolledOn)
        .Min();

    private static Money? Due(HouseholdState household, string programme, ParameterValue line, RuleContext context) =>
        programme == Programmes.Tekun
            ? Money.FromYuan(line.Value * household.LivingOn(context.On).Count(m => m.IsUnder(context.On, Programmes.Tekun)))
            : DibaoDue.Under(line, household, context);

    private static int Months(DateOnly from, DateOnly on) => (on.Year - from.Year) * 12 + on.Month - from.Month + 1;
}
