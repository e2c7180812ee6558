using Microsoft.Extensions.Configuration;

namespace LowIncomeMonitor.Host.Composition;

/// <summary>
/// Properties of the Kafka client from the section Monitor:Kafka. The environment cannot hold dots in names, so
/// MONITOR__KAFKA__BOOTSTRAP_SERVERS stands for bootstrap.servers: lower case, with dots for underscores.
/// </summary>
internal static class KafkaProperties
{
    public static Dictionary<string, string> From(IConfiguration configuration) =>
        configuration.GetSection("Monitor:Kafka").GetChildren()
            .Where(child => child.Value is not null)
            .ToDictionary(
                child => child.Key.Replace('_', '.').ToLowerInvariant(), child => child.Value!, StringComparer.Ordinal);
}
