using System.Globalization;
using LowIncomeMonitor.Domain.Accounting;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// A07: a household was refused within the year, and a shock came since, or its income lies below the line or little above
/// it. Near the line another layer is open.
/// </summary>
public sealed class A07RefusedAndNearOrStruck : IRule
{
    public const string RefusedMonths = "watch.refused_months";
    public const string NearShare = "watch.near_line_share";

    public RuleId Id { get; } = new("A07");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Add;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.Roster, .. Shocks.Sources];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context) =>
        household.Members.SelectMany(m => m.ActiveOn(context.On)).Where(e => e.Programme == Programmes.WatchRefused)
            .Select(e => (DateOnly?)e.EnrolledOn).Max() is { } refused
        && !household.ProgrammesOn(context.On).Any(Programmes.IsLayer)
            ? [new RuleOutcome(0, Judge(household, refused, context))]
            : [];

    private static Verdict Judge(HouseholdState household, DateOnly refused, RuleContext context)
    {
        var trace = new TraceBuilder(0);
        if (context.Find(household, RefusedMonths) is not { } months || context.Find(household, NearShare) is not { } share)
            return trace.Unknown("parameter.missing", RefusedMonths, NearShare);
        if (!trace.Check(
            "watch.refused_lately", refused.AddMonths(months.Whole()) > context.On,
            refused.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), parameter: months))
            return trace.DoesNotApply();
        if (Shocks.Check(trace, household, context))
            return trace.Applies(Level.Orange, null);

        var account = HouseholdAccount.Of(household, context);
        trace.Add(account.Steps);
        if (account.Dibao is not { } line)
            return trace.Unknown("parameter.missing", HouseholdAccount.DibaoLine);
        if (account.Against(line) == LineSide.Below)
            return trace.Applies(Level.Orange, account.TopUpUnder(line));
        if (account.Persons == 0 || account.Income is not CountedAmount.Known income)
            return account.Against(line) == LineSide.AtOrAbove && !Near(account, account.Income.Floor, share.Value)
                ? trace.DoesNotApply()
                : trace.Unknown("income.unknown", account.Missing);
        return trace.Check(
            "watch.near_line", Near(account, income.Amount, share.Value), income.Amount.ToString(),
            Limit(account, share.Value).ToString(), share)
            ? trace.Applies(Level.Yellow, null)
            : trace.DoesNotApply();
    }

    private static bool Near(HouseholdAccount account, Money income, decimal share) => income <= Limit(account, share);

    private static Money Limit(HouseholdAccount account, decimal share) =>
        Money.FromYuan(account.Dibao!.Value * (1 + share) * account.Persons);
}
