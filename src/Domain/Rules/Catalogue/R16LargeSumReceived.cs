using LowIncomeMonitor.Domain.Accounting;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// R16: a member received a large sum once (demolition, land, inheritance, insurance) and what is left of it is above the
/// household's limit of financial assets. What went for debts, treatment or rebuilding is taken off; where the use is not
/// known and the whole would be above, it is a yellow question.
/// </summary>
public sealed class R16LargeSumReceived : IRule
{
    private static readonly string[] s_tested = [Programmes.Dibao, Programmes.Tekun, Programmes.Edge, Programmes.Rigid];

    public RuleId Id { get; } = new("R16");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Remove;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.LumpSums];

    public IReadOnlyList<Type> About { get; } = [typeof(LumpSumValue)];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context)
    {
        var sums = household.Members.Where(member => member.IsActiveOn(context.On))
            .SelectMany(member => member.FactsOf<LumpSumValue>(MatchStrength.Strong))
            .Where(sum => sum.Value.On <= context.On && sum.Value.On.AddMonths(12) > context.On)
            .ToList();
        return sums.Count > 0 && Array.Find(s_tested, household.ProgrammesOn(context.On).Contains) is { } programme
            ? [new(0, Judge(household, programme, sums, context))]
            : [];
    }

    private static Verdict Judge(
        HouseholdState household, string programme, List<(Fact Fact, LumpSumValue Value)> sums, RuleContext context)
    {
        var trace = new TraceBuilder(0);
        var account = AssetAccount.Of(household, programme, context);
        if (account.Limit is not { } limit)
            return trace.Unknown("assets.limit_or_balance_unknown", [.. account.Missing.Where(name => name != "assets")]);
        var (left, atMost) = (Money.Zero, Money.Zero);
        foreach (var (fact, sum) in sums)
        {
            trace.Check("lump_sum.use_known", sum.Used is not null, fact, $"{sum.Kind} {sum.Amount} ({Texts.Of(sum.On)})");
            atMost += sum.Amount - (sum.Used ?? Money.Zero);
            left += sum.Used is { } used ? sum.Amount - used : Money.Zero;
        }

        if (trace.Check("lump_sum.rest_above_limit", left > limit, left.ToString(), limit.ToString(), account.Multiple))
            return trace.Applies(Level.Orange, household.MonthlyAmountOn(context.On));
        return trace.Check("lump_sum.perhaps_above_limit", atMost > limit, atMost.ToString(), limit.ToString(), account.Multiple)
            ? trace.Applies(Level.Yellow, household.MonthlyAmountOn(context.On))
            : trace.DoesNotApply();
    }
}
