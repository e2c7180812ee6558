namespace LowIncomeMonitor.Platform.EventLog;

/// <summary>
/// One message can never be handled, whatever is tried. The consume loop keeps it in quarantine and goes on.
/// The text must not hold any value of the message.
/// </summary>
public sealed class PoisonRecordException : Exception
{
    public PoisonRecordException(LogMessage poison, string reasonCode, string message)
        : base(message)
    {
        Poison = poison;
        ReasonCode = reasonCode;
    }

    public PoisonRecordException(LogMessage poison, string reasonCode, string message, Exception innerException)
        : base(message, innerException)
    {
        Poison = poison;
        ReasonCode = reasonCode;
    }

    /// <summary>The message at fault.</summary>
    public LogMessage Poison { get; }

    /// <summary>Code of the defect; see docs/errors.md.</summary>
    public string ReasonCode { get; }
}
