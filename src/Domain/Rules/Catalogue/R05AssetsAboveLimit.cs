using LowIncomeMonitor.Domain.Accounting;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// R05: the authorised check shows financial assets above the limit of the household's programme. Above on every one of
/// several days is orange; above on one day only is yellow, because compensation or wedding and funeral money may be in
/// transit. Exactly at the limit is allowed. Without an authorisation the rule is held back (V09).
/// </summary>
public sealed class R05AssetsAboveLimit : IRule
{
    private static readonly string[] s_tested = [Programmes.Dibao, Programmes.Tekun, Programmes.Edge, Programmes.Rigid];

    public RuleId Id { get; } = new("R05");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Remove;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.Assets];

    public IReadOnlyList<Type> About { get; } = [typeof(AssetsValue)];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context)
    {
        var programmes = household.ProgrammesOn(context.On);
        if (Array.Find(s_tested, programmes.Contains) is not { } programme)
            return [];
        var assets = AssetAccount.Of(household, programme, context);
        return assets.Balances.Count == 0 ? [] : [new(0, Judge(household, programme, assets, context.On))];
    }

    private static Verdict Judge(HouseholdState household, string programme, AssetAccount assets, DateOnly on)
    {
        var trace = new TraceBuilder(0);
        foreach (var (fact, balance) in assets.Balances)
            trace.Check("assets.balance", true, fact, $"{balance.TotalBalance} ({Texts.Of(balance.AsOf)})");
        if (assets.Side == LineSide.Unknown)
            return trace.Unknown("assets.limit_or_balance_unknown", assets.Missing);
        var above = trace.Check(
            "assets.above_limit", assets.Side == LineSide.AtOrAbove, assets.Latest.Floor.ToString(), assets.Limit?.ToString(),
            assets.Multiple);
        if (!above)
            return trace.DoesNotApply();
        trace.Check("help.programme", true, programme);
        var lasting = trace.Check("assets.above_on_every_day", assets.AboveThroughout, Texts.Of(assets.ReportedDays));
        return trace.Applies(lasting ? Level.Orange : Level.Yellow, household.MonthlyAmountOn(on));
    }
}
