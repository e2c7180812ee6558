namespace LowIncomeMonitor.Platform.EventLog;

/// <summary>An entry to be appended.</summary>
/// <param name="Key">Entries of one key keep their order; an empty key spreads over the partitions.</param>
/// <param name="Value">The bytes.</param>
public readonly record struct LogEntry(ReadOnlyMemory<byte> Key, ReadOnlyMemory<byte> Value);
