namespace LowIncomeMonitor.Platform.Privacy;

/// <summary>A seal cannot be opened: unknown key, or changed bytes. The text holds no content.</summary>
public sealed class SealBrokenException(string message) : Exception(message);
