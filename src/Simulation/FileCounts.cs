namespace LowIncomeMonitor.Simulation;

/// <summary>What one written file holds.</summary>
/// <param name="File">Name without extension, as in the import commands.</param>
/// <param name="Rows">Data rows, the header not counted.</param>
/// <param name="Quarantine">Rows that must be refused: a required field is missing or a date is impossible.</param>
/// <param name="Resent">Rows that repeat an earlier row to the letter.</param>
/// <param name="Corrections">Rows that are a later version of an earlier record.</param>
/// <param name="ConcernRoster">Rows planned around rostered people, re-sent ones and corrections included.</param>
public sealed record FileCounts(string File, long Rows, long Quarantine, long Resent, long Corrections, long ConcernRoster);
