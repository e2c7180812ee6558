using LowIncomeMonitor.Domain.Accounting;
using LowIncomeMonitor.Domain.Alerting;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// A13: a household on the list against relapse has no help of any layer although its income lies below the edge line.
/// Above that line there is nothing to grant by income; who declined help is asked, not assumed.
/// </summary>
public sealed class A13MonitoredWithoutHelp : IRule
{
    public RuleId Id { get; } = new("A13");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Add;

    public IReadOnlyList<string> Sources { get; } = [];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context) =>
        household.ProgrammesOn(context.On).Contains(Programmes.Monitored)
            ? [new RuleOutcome(0, Judge(household, context))]
            : [];

    private static Verdict Judge(HouseholdState household, RuleContext context)
    {
        var trace = new TraceBuilder(0);
        trace.Check("help.monitored_household", true);
        var programmes = household.ProgrammesOn(context.On);
        if (!trace.Check("help.no_layer", !programmes.Any(Programmes.IsLayer), string.Join(", ", programmes)))
            return trace.DoesNotApply();
        var account = HouseholdAccount.Of(household, context);
        trace.Add(account.Steps);
        return account.Layer switch
        {
            Layer.Dibao or Layer.Edge => trace.Applies(
                Level.Orange, account.Layer == Layer.Dibao ? account.TopUpUnder(account.Dibao!) : null),
            Layer.Above => trace.DoesNotApply(),
            _ => trace.Unknown("income.unknown", account.Missing),
        };
    }
}
