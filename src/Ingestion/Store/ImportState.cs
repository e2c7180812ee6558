namespace LowIncomeMonitor.Ingestion.Store;

/// <summary>Where an import stands. One that failed or was killed goes on when the file is given again.</summary>
internal enum ImportState
{
    Running = 1,
    Complete = 2,
    Failed = 3,
}
