using LowIncomeMonitor.Platform.EventLog;

namespace LowIncomeMonitor.Ingestion.Steps;

/// <summary>What became of some inputs: entries for the log by topic, in order, and what was refused.</summary>
internal sealed class Harvest(int inputs)
{
    private readonly Dictionary<string, List<LogEntry>> _entries = new(StringComparer.Ordinal);

    /// <summary>Number of inputs; each was accepted or refused.</summary>
    public int Inputs { get; } = inputs;

    public int Accepted => Inputs - Refused.Count;

    public List<Refusal> Refused { get; } = [];

    public IEnumerable<(string Topic, IReadOnlyList<LogEntry> Entries)> ByTopic =>
        _entries.Select(e => (e.Key, (IReadOnlyList<LogEntry>)e.Value));

    public void Add(string topic, LogEntry entry)
    {
        if (!_entries.TryGetValue(topic, out var entries))
            _entries[topic] = entries = new(Inputs);
        entries.Add(entry);
    }
}
