namespace LowIncomeMonitor.Domain.Risk;

/// <summary>
/// A table that no model can be trained or scored on. The message says what is wrong, where, and what to do; it quotes
/// names of columns, never a value.
/// </summary>
public sealed class RiskDataException : Exception
{
    public RiskDataException(string message)
        : base(message)
    {
    }

    public RiskDataException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
