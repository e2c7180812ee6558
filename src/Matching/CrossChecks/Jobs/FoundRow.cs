namespace LowIncomeMonitor.Matching.CrossChecks.Jobs;

/// <summary>A hit on its way into the database.</summary>
internal sealed record FoundRow(
    byte[] Key, long RegisterLine, int RosterLine, string HouseholdId, string Column, short Strength, string Reason, float Chance);
