using System.Globalization;
using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Accounting;

/// <summary>An account as steps of a trace: who does not count and why, every item of income, the sum against the lines.</summary>
internal static class AccountSteps
{
    public static IReadOnlyList<TraceStep> Of(HouseholdAccount account)
    {
        var steps = new List<TraceStep>();
        foreach (var standing in account.Standings.Where(one => one.Check != "member.lives_here"))
            steps.Add(Step(
                standing.Check, Outcome(standing.Counts), standing.Member.PersonId, null, standing.Parameter) with
            {
                Source = standing.Fact?.Source,
                Match = standing.Fact?.Match.Strength,
            });
        steps.Add(Step(
            "member.counted", StepOutcome.Yes, 0, account.Persons.ToString(CultureInfo.InvariantCulture), null));
        foreach (var income in account.Incomes)
        {
            steps.AddRange(income.Items.Select(item => Step(item, income.Member.PersonId)));
            if (income.Member.DeclaredMonthlyIncome is null)
                steps.Add(Step("income.not_declared", StepOutcome.Unknown, income.Member.PersonId, null, null));
            else if (income.ExceedsDeclared)
                steps.Add(Step(
                    "income.registers_exceed_declared", StepOutcome.Yes, income.Member.PersonId,
                    income.Registered.ToString(), null) with { ComparedWith = income.Member.DeclaredMonthlyIncome.ToString() });
        }

        if (account.Line is { } line && account.PerHead is { } perHead)
            steps.Add(Step("income.below_line", Outcome(account.Against(line)), 0, Text(perHead), line) with
            {
                ComparedWith = Money.FromYuan(line.Value).ToString(),
            });
        return steps;
    }

    private static TraceStep Step(IncomeItem item, long person) =>
        Step(
            item.Check, item.Missing is not null ? StepOutcome.Unknown : item.Counted > Money.Zero ? StepOutcome.Yes : StepOutcome.No,
            person, item.Gross?.ToString(), item.Parameter) with
        {
            Source = item.Fact?.Source,
            Match = item.Fact?.Match.Strength,
            ComparedWith = item.Gross == item.Counted ? null : item.Counted?.ToString(),
        };

    private static TraceStep Step(string check, StepOutcome outcome, long person, string? value, ParameterValue? parameter) =>
        new() { Check = check, Outcome = outcome, Value = value, Parameter = parameter, PersonId = person };

    // Words would need translating; "≥" and "?" do not.
    private static string Text(CountedAmount amount) => amount switch
    {
        CountedAmount.Known known => known.Amount.ToString(),
        CountedAmount.AtLeast least => "≥ " + least.Floor,
        _ => "?",
    };

    private static StepOutcome Outcome(bool? holds) =>
        holds is { } known ? known ? StepOutcome.Yes : StepOutcome.No : StepOutcome.Unknown;

    private static StepOutcome Outcome(LineSide side) => side switch
    {
        LineSide.Below => StepOutcome.Yes,
        LineSide.AtOrAbove => StepOutcome.No,
        _ => StepOutcome.Unknown,
    };
}
