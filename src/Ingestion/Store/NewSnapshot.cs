namespace LowIncomeMonitor.Ingestion.Store;

/// <summary>A roster snapshot about to be sent.</summary>
internal sealed record NewSnapshot(string Id, DateOnly AsOf, bool WholeRoster);
