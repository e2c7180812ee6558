namespace LowIncomeMonitor.Domain.CrossChecks;

/// <summary>What shall be checked against what. Files lie in the folder that the service was given for them.</summary>
/// <param name="Source">Which register it is.</param>
/// <param name="RosterFile">Name of the roster's file, without any folder.</param>
/// <param name="RegisterFile">Name of the register's file, without any folder.</param>
/// <param name="AsOf">Only who is enrolled on this day; null for everybody in the file.</param>
/// <param name="Fuzzy">True to search by name and the like where a number is missing or invalid.</param>
public sealed record CrossCheckOrder(string Source, string RosterFile, string RegisterFile, DateOnly? AsOf, bool Fuzzy);
