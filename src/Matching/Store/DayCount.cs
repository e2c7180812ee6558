namespace LowIncomeMonitor.Matching.Store;

/// <summary>How many records of a batch were received on a day, and how many of them are hits.</summary>
internal sealed record DayCount(DateOnly Day, long Records, long Hits);
