namespace LowIncomeMonitor.Platform.EventLog;

/// <summary>
/// No connection could be had. Told apart from a command that failed, because both can carry the same time-out inside
/// and only the command can be helped by a smaller batch.
/// </summary>
internal sealed class DatabaseUnavailableException(Exception innerException)
    : Exception("No connection to the database could be had.", innerException);
