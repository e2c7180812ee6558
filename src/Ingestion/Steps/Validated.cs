namespace LowIncomeMonitor.Ingestion.Steps;

/// <summary>A record read from a row, and what is wrong with it; usable only without defects.</summary>
internal readonly record struct Validated<T>(T Record, IReadOnlyList<Defect> Defects);
