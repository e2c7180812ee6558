namespace LowIncomeMonitor.Platform.Database;

/// <summary>The database cannot be brought to this program's version. The text says why and what to do.</summary>
public sealed class MigrationException : Exception
{
    public MigrationException(string message)
        : base(message)
    {
    }

    public MigrationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
