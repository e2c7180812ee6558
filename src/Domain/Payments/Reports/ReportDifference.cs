using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Payments.Reports;

/// <summary>How a check of published figures turned out.</summary>
/// <param name="Check">sum_of_parts, part_of_whole, within_limit, paid_for_all, paid_as_due, same_figure.</param>
/// <param name="Rule">The rule of the catalogue to which it belongs.</param>
/// <param name="Outcome">Yes: the figures disagree. No: they agree. Unknown: they cannot be compared.</param>
/// <param name="Difference">What is missing (negative) or too much (positive), in the figures' unit.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Why">What was compared, in both languages, with the figures.</param>
public sealed record ReportDifference(
    string Check, RuleId Rule, StepOutcome Outcome, decimal Difference, string Unit, BilingualText Why);
