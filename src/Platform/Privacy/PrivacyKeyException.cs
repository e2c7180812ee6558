namespace LowIncomeMonitor.Platform.Privacy;

/// <summary>The keys cannot be used. The text says which and why, and never holds a key.</summary>
public sealed class PrivacyKeyException(string message) : Exception(message);
