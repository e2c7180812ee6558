namespace LowIncomeMonitor.Api;

/// <summary>
/// A request is malformed; the caller reads the message. A type of its own, because an ArgumentException may come out of
/// any library and quote the value that it did not like, which could be personal data.
/// </summary>
internal sealed class FaultyRequestException(string message) : Exception(message);
