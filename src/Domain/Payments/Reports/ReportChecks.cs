using LowIncomeMonitor.Domain.Rules;
using static System.FormattableString;

namespace LowIncomeMonitor.Domain.Payments.Reports;

/// <summary>
/// Checks of published figures against each other. They find what work reports really contain: parts that miss the
/// total, households written as people, budgets overspent, figures of two days taken for one.
/// </summary>
public static class ReportChecks
{
    private static readonly RuleId s_sums = new("P08");
    private static readonly RuleId s_missed = new("P02");
    private static readonly RuleId s_amounts = new("P03");
    private static readonly RuleId s_funds = new("P10");

    /// <summary>The parts add up to the total. Positive: the total holds more than its parts.</summary>
    public static ReportDifference SumOfParts(ReportFigure total, IReadOnlyList<ReportFigure> parts)
    {
        if (OtherUnit([total, .. parts]) is { } unit)
            return unit;
        var sum = parts.Sum(part => part.Value);
        return Result("sum_of_parts", s_sums, total.Value - sum, total.Unit, new(
            Invariant($"{total.Item}：合计 {total.Value:N0}，分项之和 {sum:N0}"),
            Invariant($"{total.Item}: total {total.Value:N0}, sum of parts {sum:N0}")));
    }

    /// <summary>A part is not larger than what it is a part of. Positive: by how much it is larger.</summary>
    public static ReportDifference PartOfWhole(ReportFigure part, ReportFigure whole) =>
        OtherUnit([part, whole]) ?? Result("part_of_whole", s_sums, Math.Max(0, part.Value - whole.Value), part.Unit, new(
            Invariant($"{part.Item}：部分 {part.Value:N0} 与整体 {whole.Value:N0}（可能把人数写成户数）"),
            Invariant($"{part.Item}: part {part.Value:N0} of whole {whole.Value:N0} (people written as households?)")));

    /// <summary>What was spent is within the limit. Positive: by how much it is over.</summary>
    public static ReportDifference WithinLimit(ReportFigure spent, ReportFigure limit) =>
        OtherUnit([spent, limit]) ?? Result("within_limit", s_funds, Math.Max(0, spent.Value - limit.Value), spent.Unit, new(
            Invariant($"{spent.Item}：支出 {spent.Value:N0}，限额 {limit.Value:N0}"),
            Invariant($"{spent.Item}: spent {spent.Value:N0}, limit {limit.Value:N0}")));

    /// <summary>Everybody who is eligible was paid. Negative: how many were not; positive: how many too many.</summary>
    public static ReportDifference PaidForAll(ReportFigure eligible, ReportFigure paid) =>
        OtherUnit([eligible, paid]) ?? Result("paid_for_all", s_missed, paid.Value - eligible.Value, paid.Unit, new(
            Invariant($"{eligible.Item}：符合条件 {eligible.Value:N0}，实际发放 {paid.Value:N0}"),
            Invariant($"{eligible.Item}: eligible {eligible.Value:N0}, paid {paid.Value:N0}")));

    /// <summary>
    /// What was paid is people times rate times months, plus back-pay and extras where they are reported. Without them a
    /// surplus is unknown: after a raise it is expected, and only they can explain it. A shortfall is a difference.
    /// </summary>
    /// <param name="paid">Paid in the period.</param>
    /// <param name="people">People on the roll.</param>
    /// <param name="rate">Average amount a person and month.</param>
    /// <param name="months">Months of the period.</param>
    /// <param name="explained">Back-pay and extras in the period; null means not reported.</param>
    public static ReportDifference PaidAsDue(
        ReportFigure paid, ReportFigure people, decimal rate, int months, ReportFigure? explained)
    {
        var due = people.Value * rate * months;
        var gap = paid.Value - due - (explained?.Value ?? 0);
        var why = new BilingualText(
            Invariant($"{paid.Item}：实付 {paid.Value:N0}，{people.Value:N0} 人 × {rate:N2} × {months} 个月 = {due:N0}，补发等 {explained?.Value ?? 0:N0}"),
            Invariant($"{paid.Item}: paid {paid.Value:N0}; {people.Value:N0} people x {rate:N2} x {months} months = {due:N0}; back-pay and extras {explained?.Value ?? 0:N0}"));
        return gap > 0 && explained is null
            ? new("paid_as_due", s_amounts, StepOutcome.Unknown, gap, paid.Unit, why)
            : Result("paid_as_due", s_amounts, gap, paid.Unit, why);
    }

    /// <summary>
    /// Two figures of one item agree. Figures of different days may differ: that is unknown until both days are told
    /// apart. A day is part of a figure.
    /// </summary>
    public static ReportDifference SameFigure(ReportFigure first, ReportFigure second)
    {
        if (OtherUnit([first, second]) is { } unit)
            return unit;
        var why = new BilingualText(
            Invariant($"{first.Item}：{first.AsOf:yyyy-MM-dd} 为 {first.Value:N0}，{second.AsOf:yyyy-MM-dd} 为 {second.Value:N0}"),
            Invariant($"{first.Item}: {first.Value:N0} on {first.AsOf:yyyy-MM-dd}, {second.Value:N0} on {second.AsOf:yyyy-MM-dd}"));
        var gap = second.Value - first.Value;
        return gap != 0 && first.AsOf != second.AsOf
            ? new("same_figure", s_sums, StepOutcome.Unknown, gap, first.Unit, why)
            : Result("same_figure", s_sums, gap, first.Unit, why);
    }

    private static ReportDifference Result(string check, RuleId rule, decimal gap, string unit, BilingualText why) =>
        new(check, rule, gap == 0 ? StepOutcome.No : StepOutcome.Yes, gap, unit, why);

    private static ReportDifference? OtherUnit(IReadOnlyList<ReportFigure> figures)
    {
        var units = figures.Select(f => f.Unit).Distinct().ToList();
        var words = string.Join(", ", figures.Select(f => $"{f.Item} ({f.Unit})"));
        return units.Count == 1 ? null : new(
            "same_unit", s_sums, StepOutcome.Yes, 0, units[0],
            new($"计量单位不同，不能比较：{words}", $"The units differ, so they cannot be compared: {words}"));
    }
}
