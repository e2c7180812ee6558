using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Platform.EventLog;
using LowIncomeMonitor.Platform.EventLog.Kafka;
using LowIncomeMonitor.Platform.EventLog.Postgres;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LowIncomeMonitor.Host.Composition;

/// <summary>Chooses the event log: PostgreSQL unless MONITOR__EVENTLOG says kafka.</summary>
internal static class EventLogComposition
{
    private static readonly string[] s_bridge = ["api"];

    public static IServiceCollection AddEventLog(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<PositionStore>();
        services.AddSingleton<IPositionSource>(s => s.GetRequiredService<PositionStore>());
        services.AddSingleton<ConsumerFactory>();
        var kind = configuration["Monitor:EventLog"] ?? "postgres";
        return kind.ToUpperInvariant() switch
        {
            "POSTGRES" => services.AddPostgresLog(),
            "KAFKA" => services.AddKafkaLog(configuration),
            _ => throw new ArgumentException($"MONITOR__EVENTLOG is '{kind}': give postgres or kafka."),
        };
    }

    private static IServiceCollection AddPostgresLog(this IServiceCollection services) => services
        .AddSingleton(new PostgresEventLogOptions())
        .AddSingleton(s => new PostgresEventLog(
            s.GetRequiredService<NpgsqlDataSource>(), s.GetRequiredService<TimeProvider>(),
            s.GetRequiredService<ILogger<PostgresEventLog>>(), s.GetRequiredService<PostgresEventLogOptions>()))
        .AddSingleton<IEventLog>(s => s.GetRequiredService<PostgresEventLog>())
        .AddSingleton<IOutbox, PostgresOutbox>();

    private static IServiceCollection AddKafkaLog(this IServiceCollection services, IConfiguration configuration)
    {
        var properties = KafkaProperties.From(configuration);
        services.AddSingleton<IOutbox, KafkaOutbox>();
        services.AddSingleton<IHostedService, OutboxRelay>();
        if (properties.Remove("bootstrap.servers", out var servers))
        {
            return services.AddSingleton<IEventLog>(s => Kafka(s, new KafkaEventLogOptions
            {
                BootstrapServers = servers, Properties = properties, InstanceId = configuration["Monitor:Member"],
            }));
        }

        // Without brokers the mock cluster of the client library serves: for a demonstration, never for a county. It
        // forgets what it cannot hold, so publishers wait for the readers.
        services.AddSingleton(_ => KafkaMockCluster.Start());
        return services.AddSingleton<IEventLog>(s => new BoundedInFlight(
            Kafka(s, new KafkaEventLogOptions
            {
                BootstrapServers = s.GetRequiredService<KafkaMockCluster>().BootstrapServers, Properties = properties,
                // The mock makes topics on first use and answers no request to make one.
                CreateTopics = false,
                // It also loses track of members that join side by side, until their session ends.
                SessionTimeout = TimeSpan.FromSeconds(6),
            }),
            s.GetRequiredService<PositionStore>(), GroupsOf, KafkaMockCluster.BytesPerPartition / 2));
    }

    private static KafkaEventLog Kafka(IServiceProvider services, KafkaEventLogOptions options) =>
        new(options, services.GetRequiredService<ILogger<KafkaEventLog>>());

    private static string[] GroupsOf(string topic) => topic switch
    {
        Topics.Findings => ["alerts"],
        Topics.Features => ["alerts-risk"],
        Topics.Alerts => s_bridge,
        Topics.Roster => ["matching-roster"],
        Topics.Rejected => [],
        _ when topic.StartsWith("registry.raw.", StringComparison.Ordinal) => ["ingestion"],
        _ => ["matching"],
    };
}
