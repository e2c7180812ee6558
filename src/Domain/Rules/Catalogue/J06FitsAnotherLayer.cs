using LowIncomeMonitor.Domain.Accounting;
using LowIncomeMonitor.Domain.Alerting;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// J06: by its income the household belongs into another layer than the one that it has: one file, sorted into dibao, edge
/// or rigid spending without new papers. A better layer is urgent; a milder one waits for the review and comes with the
/// offer of the next layer, so that nobody falls from help into nothing.
/// </summary>
public sealed class J06FitsAnotherLayer : IRule
{
    public RuleId Id { get; } = new("J06");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Adjust;

    public IReadOnlyList<string> Sources { get; } = [];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context)
    {
        var programmes = household.ProgrammesOn(context.On);
        var present = programmes.Contains(Programmes.Dibao) ? Programmes.Dibao
            : programmes.Contains(Programmes.Edge) ? Programmes.Edge
            : programmes.Contains(Programmes.Rigid) ? Programmes.Rigid
            : null;
        if (present is null || programmes.Contains(Programmes.Tekun))
            return [];
        var account = HouseholdAccount.Of(household, context);
        // A gap in a dibao file is no sign that the household left the layer: only what points above the line is.
        var quiet = present == Programmes.Dibao && account.Against(account.Dibao) != LineSide.AtOrAbove
            && !account.PerhapsReaches(account.Dibao);
        return quiet ? [] : [new RuleOutcome(0, Judge(household, present, account, context))];
    }

    private static Verdict Judge(HouseholdState household, string present, HouseholdAccount account, RuleContext context)
    {
        var trace = new TraceBuilder(0);
        trace.Check("layer.present", true, present);
        trace.Add(account.Steps);
        switch (account.Layer)
        {
            case Layer.Unknown:
                return trace.Unknown("income.unknown", account.Missing);
            case Layer.Dibao:
                return trace.Check("layer.fits_better", present != Programmes.Dibao, Programmes.Dibao, present, account.Dibao)
                    ? trace.Applies(Level.Orange, account.TopUpUnder(account.Dibao!)) : trace.DoesNotApply();
            case Layer.Edge when present == Programmes.Rigid:
                trace.Check("layer.fits_better", true, Programmes.Edge, present, account.Edge);
                return trace.Applies(Level.Orange, null);
            case Layer.Edge:
                return trace.Check("layer.fits_milder", present == Programmes.Dibao, Programmes.Edge, present, account.Dibao)
                    ? trace.Applies(Level.Yellow, household.AmountOf(Programmes.Dibao, context.On)) : trace.DoesNotApply();
            default:
                return trace.Check("layer.fits_milder", present == Programmes.Edge, Programmes.Rigid, present, account.Edge)
                    ? trace.Applies(Level.Yellow, null) : trace.DoesNotApply();
        }
    }
}
