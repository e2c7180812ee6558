using System.Globalization;

namespace LowIncomeMonitor.Platform.EventLog.Kafka;

/// <summary>
/// Gives the readers of a process their names for static membership. A name is used again after its reader is closed:
/// a new name each time would look to the cluster like a new member.
/// </summary>
internal sealed class KafkaInstances(string? process)
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _taken = [];

    public string? Take(string group)
    {
        if (process is null) return null;
        lock (_lock)
        {
            for (var number = 0; ; number++)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"{process}-{group}-{number}");
                if (_taken.Add(name)) return name;
            }
        }
    }

    public void Return(string? name)
    {
        if (name is null) return;
        lock (_lock) _taken.Remove(name);
    }
}
