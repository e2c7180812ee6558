namespace LowIncomeMonitor.Matching.In;

/// <summary>A payment line as it is stored: no name, no number, no account.</summary>
internal sealed record ReadPayment(
    string BatchId, long LineNo, long Rank, long Version, bool Withdrawn, string HouseholdId, byte[]? PersonToken, DateOnly Month,
    string Programme, long AmountFen, DateOnly? PaidOn, byte[]? AccountToken, bool Returned, string Provenance, long ReceivedAtMs,
    DateOnly ReceivedOn);
