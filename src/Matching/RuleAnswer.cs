using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Matching;

/// <summary>One outcome of one rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Stage">Whether it counts there and then, or only runs beside.</param>
/// <param name="Outcome">What it says, and of whom.</param>
public sealed record RuleAnswer(RuleId Rule, RuleStage Stage, RuleOutcome Outcome);
