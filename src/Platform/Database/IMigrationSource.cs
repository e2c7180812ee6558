namespace LowIncomeMonitor.Platform.Database;

/// <summary>
/// A module's numbered SQL files. Forward only; each runs once, in order of number over all modules, under an
/// advisory lock. Files are embedded resources named "&lt;NNNN&gt;_&lt;what&gt;.sql" in the module's Migrations folder.
/// </summary>
public interface IMigrationSource
{
    /// <summary>Owner module, e.g. "matching".</summary>
    string Module { get; }

    /// <summary>The assembly whose embedded resources hold the files.</summary>
    System.Reflection.Assembly Assembly { get; }
}
