using LowIncomeMonitor.Domain.Accounting;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// A17: wages and pensions of a household, as registers show them, fell in the last whole months against the months before.
/// A fall in the same months of the year before means a season. Compares monthly figures only; a yearly one says nothing
/// about a month.
/// </summary>
public sealed class A17IncomeFell : IRule
{
    public const string Share = "income.fall_share";
    public const string Recent = "income.fall_recent_months";
    public const string Before = "income.fall_before_months";

    public RuleId Id { get; } = new("A17");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Add;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.Employment, Records.Sources.Pensions];

    public IReadOnlyList<Type> About { get; } = [typeof(EmploymentValue), typeof(PensionValue)];

    public IReadOnlyList<string> SilenceOf { get; } = [Records.Sources.Employment, Records.Sources.Pensions];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context)
    {
        var series = new MonthlySeries(household, context.On);
        return series.Facts.Count == 0 ? [] : [new RuleOutcome(0, Judge(household, series, context))];
    }

    private static Verdict Judge(HouseholdState household, MonthlySeries series, RuleContext context)
    {
        var trace = new TraceBuilder(0);
        if (context.Find(household, Share) is not { } share || context.Find(household, Recent) is not { } recent
            || context.Find(household, Before) is not { } before)
            return trace.Unknown("parameter.missing", Share, Recent, Before);
        foreach (var fact in series.Facts)
            trace.Check("income.stream_known", true, fact);
        var month = new DateOnly(context.On.Year, context.On.Month, 1);
        if (Means(series, month, recent, before) is not var (now, then))
            return trace.Unknown("income.amount_of_month_unknown", "monthly_base");
        if (!trace.Check("income.earned_before", then > 0, Text(then)) || !trace.Check(
            "income.fell_by_share", Fell(now, then, share), Text(now), Text(then), share))
            return trace.DoesNotApply();
        if (Means(series, month.AddMonths(-12), recent, before) is var (lastYear, beforeThat)
            && !trace.Check(
                "income.no_such_fall_last_year", beforeThat == 0 || !Fell(lastYear, beforeThat, share),
                Text(lastYear), Text(beforeThat)))
            return trace.DoesNotApply();

        var account = HouseholdAccount.Of(household, context);
        trace.Add(account.Steps);
        return trace.Applies(
            account.Against(account.Line) == LineSide.Below ? Level.Orange : Level.Yellow, Money.FromYuan(then - now));
    }

    private static (decimal Now, decimal Then)? Means(
        MonthlySeries series, DateOnly month, ParameterValue recent, ParameterValue before)
    {
        var first = month.AddMonths(-recent.Whole());
        return series.Mean(first, recent.Whole()) is { } now
            && series.Mean(first.AddMonths(-before.Whole()), before.Whole()) is { } then
            ? (now, then) : null;
    }

    private static bool Fell(decimal now, decimal then, ParameterValue share) => now <= then * (1 - share.Value);

    private static string Text(decimal yuan) => Money.FromYuan(yuan).ToString();
}
