namespace LowIncomeMonitor.Platform.EventLog;

/// <summary>A topic as the service needs it.</summary>
/// <param name="Name">Name, e.g. "registry.deaths.v1".</param>
/// <param name="Partitions">Number of partitions; the order of entries holds within one.</param>
/// <param name="Retention">How long an entry is kept at least; whole days.</param>
public sealed record TopicSpec(string Name, int Partitions, TimeSpan Retention);
