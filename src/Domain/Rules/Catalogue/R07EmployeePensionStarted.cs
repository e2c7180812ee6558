using LowIncomeMonitor.Domain.Accounting;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// R07: a member draws an employee's pension. With it the income per head reaches the line (orange), or it is more than
/// the member declared, so the household must be recounted (yellow). The basic part of a resident's pension is no income
/// and never looked at.
/// </summary>
public sealed class R07EmployeePensionStarted : IRule
{
    public RuleId Id { get; } = new("R07");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Remove;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.Pensions];

    public IReadOnlyList<Type> About { get; } = [typeof(PensionValue)];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context)
    {
        if (!household.ProgrammesOn(context.On).Any(Programmes.TestsMeans))
            return [];
        return
        [
            .. from member in household.Members
               where member.IsActiveOn(context.On)
               let pensions = Drawn(member, context.On)
               where pensions.Count > 0
               select new RuleOutcome(member.PersonId, Judge(household, member, pensions, context)),
        ];
    }

    private static List<(Fact Fact, PensionValue Value)> Drawn(Member member, DateOnly on) =>
    [
        .. member.FactsOf<PensionValue>(MatchStrength.Strong).Where(pension => pension.Value.Kind == "employee"
            && pension.Fact.HoldsOn(on) && pension.Value.From <= on && (pension.Value.To is not { } to || on < to)),
    ];

    private static Verdict Judge(
        HouseholdState household, Member member, List<(Fact Fact, PensionValue Value)> pensions, RuleContext context)
    {
        var account = HouseholdAccount.Of(household, context);
        var trace = new TraceBuilder(member.PersonId);
        foreach (var (fact, pension) in pensions)
            trace.Check("pension.of_employee", true, fact, $"{pension.MonthlyAmount?.ToString() ?? "?"} ({Texts.Of(pension.From)})");
        trace.Add(account.Steps);
        if (account.Line is not { } line)
            return trace.Unknown("parameter.missing", household.LineKey(context.On));
        var amount = household.MonthlyAmountOn(context.On);
        if (account.Against(line) == LineSide.AtOrAbove)
            return trace.Applies(Level.Orange, amount);
        if (pensions.Exists(pension => pension.Value.MonthlyAmount is null))
            return trace.Unknown("pension.amount_unknown", "monthly_amount");
        if (member.DeclaredMonthlyIncome is not { } declared)
            return trace.Unknown("income.unknown", "declared_monthly_income");
        var drawn = pensions.Aggregate(Money.Zero, (sum, pension) => sum + pension.Value.MonthlyAmount!.Value);
        return trace.Check("pension.above_declared", drawn > declared, drawn.ToString(), declared.ToString())
            ? trace.Applies(Level.Yellow, amount)
            : trace.DoesNotApply();
    }
}
