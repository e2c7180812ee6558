using LowIncomeMonitor.Platform.EventLog.Kafka;
using Xunit;

namespace LowIncomeMonitor.TestKit.Kafka;

/// <summary>
/// A Kafka cluster for tests: the one of MONITOR_TEST_KAFKA; else a real broker in a container where Testcontainers is
/// compiled in and Docker runs; else librdkafka's mock cluster, which speaks the same protocol.
/// </summary>
public sealed class KafkaFixture : IAsyncLifetime
{
    private KafkaMockCluster? _mock;
#if HAS_TESTCONTAINERS
    private Testcontainers.Kafka.KafkaContainer? _container;
#endif

    /// <summary>Addresses of the cluster.</summary>
    public string BootstrapServers { get; private set; } = "";

#if HAS_TESTCONTAINERS
    /// <summary>The broker of compose.yaml, so that tests and deployment meet the same one.</summary>
    private const string BrokerImage = "apache/kafka:4.0.0";
#endif

    /// <summary>Whether the cluster makes topics when asked; the mock makes them on first use.</summary>
    public bool CreatesTopics => _mock is null;

    public async Task InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable("MONITOR_TEST_KAFKA") is { Length: > 0 } given)
        {
            BootstrapServers = given;
            return;
        }

#if HAS_TESTCONTAINERS
        if (File.Exists("/var/run/docker.sock"))
        {
            _container = new Testcontainers.Kafka.KafkaBuilder(BrokerImage).Build();
            await _container.StartAsync();
            BootstrapServers = _container.GetBootstrapAddress();
            return;
        }
#endif
        _mock = await Task.Run(() => KafkaMockCluster.Start());
        BootstrapServers = _mock.BootstrapServers;
    }

    public async Task DisposeAsync()
    {
        _mock?.Dispose();
#if HAS_TESTCONTAINERS
        if (_container is not null) await _container.DisposeAsync();
#else
        await Task.CompletedTask;
#endif
    }
}
