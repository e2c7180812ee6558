namespace LowIncomeMonitor.Simulation.Truth;

/// <summary>What a perfect reader would conclude of one household and one rule on the period's last day.</summary>
/// <param name="HouseholdId">As in the roster file.</param>
/// <param name="RuleId">As in the rule catalogue, for example R01.</param>
/// <param name="From">First day from which it holds without a break, given what had been reported by then.</param>
/// <param name="Raise">True when the rule must be raised, false when something tempts it and it must not.</param>
/// <param name="Why">Names of the scenarios behind it, joined by plus signs.</param>
public sealed record Expectation(string HouseholdId, string RuleId, DateOnly From, bool Raise, string Why);
