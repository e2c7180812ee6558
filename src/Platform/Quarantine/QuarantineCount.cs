namespace LowIncomeMonitor.Platform.Quarantine;

/// <summary>How many inputs of a source were refused for one reason.</summary>
public sealed record QuarantineCount(string Source, string ReasonCode, QuarantineState State, long Count);
