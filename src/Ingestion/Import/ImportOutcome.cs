namespace LowIncomeMonitor.Ingestion.Import;

/// <summary>What an import command came to.</summary>
public enum ImportOutcome
{
    /// <summary>The file was new and is complete now.</summary>
    Imported = 1,

    /// <summary>An interrupted import went on and is complete now.</summary>
    Resumed = 2,

    /// <summary>The same file was complete before; nothing was done.</summary>
    AlreadyImported = 3,
}
