using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.CrossChecks;

/// <summary>A row of a register that concerns a row of a roster, by their lines: no name and no number.</summary>
/// <param name="Ordinal">Which hit of its check, from 1, in the order of the register.</param>
/// <param name="RegisterLine">Line of the register.</param>
/// <param name="RosterLine">Line of the roster.</param>
/// <param name="HouseholdId">Household of the roster's row.</param>
/// <param name="Column">Column of the register's number: which person of the record it is.</param>
/// <param name="Strength">How sure it is.</param>
/// <param name="Reason">Code of what it rests on.</param>
/// <param name="Chance">Probability that it is right, by the model of people.</param>
public sealed record CrossCheckHit(
    long Ordinal, long RegisterLine, int RosterLine, string HouseholdId, string Column, MatchStrength Strength, string Reason, double Chance);
