namespace LowIncomeMonitor.Platform.Database;

/// <summary>What kind of trouble a database error is, as far as what to do next depends on it.</summary>
public enum DatabaseFault
{
    /// <summary>The command is wrong or broke a constraint: repeating it fails again.</summary>
    Permanent,

    /// <summary>A collision of transactions: repeating the transaction at once will do.</summary>
    Collision,

    /// <summary>The server cannot be reached or is starting or stopping: wait and repeat.</summary>
    Gone,

    /// <summary>No disk space, memory or connections left: an operator must act; waiting and repeating loses nothing.</summary>
    Exhausted,

    /// <summary>The login or the database is refused: a person must change the configuration.</summary>
    Refused,
}
