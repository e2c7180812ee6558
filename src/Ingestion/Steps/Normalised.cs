namespace LowIncomeMonitor.Ingestion.Steps;

/// <summary>A valid record in the one form in which the service keeps it, with what is needed to address it.</summary>
internal readonly record struct Normalised<T>(T Record, PersonKeys Person, string OccurredOn);
