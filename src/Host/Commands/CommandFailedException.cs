namespace LowIncomeMonitor.Host.Commands;

/// <summary>A command cannot go on; the message says what is wrong and what to do.</summary>
internal sealed class CommandFailedException(string message) : Exception(message);
