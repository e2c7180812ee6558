namespace LowIncomeMonitor.Platform.Files;

/// <summary>A file as a whole cannot be imported. The message says why and what to do, without any value of the file.</summary>
public sealed class FileRefusedException : Exception
{
    public FileRefusedException(string message)
        : base(message)
    {
    }

    public FileRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
