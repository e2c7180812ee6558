namespace LowIncomeMonitor.Ingestion.Tests;

/// <summary>Stands for the end of the process.</summary>
internal sealed class SimulatedCrashException() : Exception("The test ends the import here.");
