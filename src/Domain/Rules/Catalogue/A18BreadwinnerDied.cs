using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// A18: the member who earned the most died, and what the others declare falls below the line: the family probably
/// needs more, so it must never merely lose a person from its amount.
/// </summary>
public sealed class A18BreadwinnerDied : IRule
{
    public RuleId Id { get; } = new("A18");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Add;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.Deaths];

    public IReadOnlyList<Type> About { get; } = [typeof(DeathValue)];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context) =>
        Breadwinner(household) is { } breadwinner && breadwinner.IsReportedDead(context.On)
            ? [new RuleOutcome(breadwinner.PersonId, Judge(household, breadwinner, context))]
            : [];

    private static Verdict Judge(HouseholdState household, Member breadwinner, RuleContext context)
    {
        var trace = new TraceBuilder(breadwinner.PersonId);
        foreach (var (fact, _) in breadwinner.FactsOf<DeathValue>(MatchStrength.Strong)
            .OrderBy(f => f.Fact.Source.ToString(), StringComparer.Ordinal))
            trace.Check("death.of_highest_earner", true, fact, breadwinner.DeclaredMonthlyIncome?.ToString());
        if (!trace.Check("help.active", breadwinner.IsActiveOn(context.On)))
            return trace.DoesNotApply();

        var left = household.Members
            .Where(m => m.PersonId != breadwinner.PersonId && m.IsActiveOn(context.On) && !m.IsReportedDead(context.On))
            .ToList();
        if (!trace.Check("household.others_left", left.Count > 0, $"{left.Count}"))
            return trace.DoesNotApply();
        if (left.Any(m => m.DeclaredMonthlyIncome is null))
            return trace.Unknown("income.of_others_unknown", "declared_monthly_income");

        var key = household.ProgrammesOn(context.On).Contains(Programmes.Edge) ? "edge.line" : "dibao.standard";
        if (context.Parameters.Find(key, household.Region, household.Area, context.On) is not { } line)
            return trace.Unknown("parameter.missing", key);
        var perHead = left.Sum(m => m.DeclaredMonthlyIncome!.Value.Yuan) / left.Count;
        var lineMoney = Money.FromYuan(line.Value);
        return trace.Check(
            "income.per_head_below_line", perHead < line.Value,
            Money.FromYuan(perHead).ToString(), lineMoney.ToString(), line)
            ? trace.Applies(Level.Red, breadwinner.DeclaredMonthlyIncome)
            : trace.DoesNotApply();
    }

    /// <summary>The one with the highest declared income who can work; a tie goes to the earlier roster line.</summary>
    private static Member? Breadwinner(HouseholdState household)
    {
        var first = household.Members
            .Where(m => m.DeclaredMonthlyIncome is { } income && income > Money.Zero)
            .OrderByDescending(m => m.DeclaredMonthlyIncome!.Value)
            .ThenBy(m => m.Order)
            .FirstOrDefault();
        return first?.LabourCapacity is "full" or "partial" ? first : null;
    }
}
