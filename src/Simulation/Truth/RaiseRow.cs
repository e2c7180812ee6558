namespace LowIncomeMonitor.Simulation.Truth;

/// <summary>What the raise of the standard within the period does to one household; amounts in fen a month.</summary>
/// <param name="HouseholdId">As in the roster file.</param>
/// <param name="Town">9-digit code of the township.</param>
/// <param name="Effect">stays, entering, leaving, changing or unknown.</param>
/// <param name="Persons">Who counts.</param>
/// <param name="Before">Its dibao or destitute support under the old standards.</param>
/// <param name="After">The same under the new ones.</param>
public sealed record RaiseRow(string HouseholdId, string Town, string Effect, int Persons, long Before, long After);
