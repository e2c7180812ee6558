using Confluent.Kafka;

namespace LowIncomeMonitor.Platform.EventLog.Kafka;

/// <summary>
/// The mock cluster inside librdkafka: the real protocol on real sockets of the loopback interface, for tests and for
/// a small demonstration. It makes topics on first use, always with <see cref="PartitionsPerTopic"/> partitions, and
/// holds everything in memory.
/// </summary>
public sealed class KafkaMockCluster : IDisposable
{
    /// <summary>Partitions of every topic; librdkafka has no property for it.</summary>
    public const int PartitionsPerTopic = 4;

    /// <summary>
    /// What a partition holds (mpart->max_size in rdkafka_mock.c): when it is full the oldest entries vanish without an
    /// error, read or not. Publish through <see cref="BoundedInFlight"/>.
    /// </summary>
    public const long BytesPerPartition = 5 << 20;

    private readonly IProducer<Null, Null> _holder;

    private KafkaMockCluster(IProducer<Null, Null> holder, string bootstrapServers)
    {
        _holder = holder;
        BootstrapServers = bootstrapServers;
    }

    /// <summary>Addresses of the brokers.</summary>
    public string BootstrapServers { get; }

    /// <summary>Starts a cluster that lives until it is disposed.</summary>
    public static KafkaMockCluster Start(int brokers = 3)
    {
        var settings = new ProducerConfig { BootstrapServers = "mock:1" };
        settings.Set("test.mock.num.brokers", brokers.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var holder = new ProducerBuilder<Null, Null>(settings).SetLogHandler((_, _) => { }).Build();
        try
        {
            using var admin = new DependentAdminClientBuilder(holder.Handle).Build();
            var found = admin.GetMetadata(TimeSpan.FromSeconds(20)).Brokers;
            return new(holder, string.Join(',', found.Select(broker => $"{broker.Host}:{broker.Port}")));
        }
        catch
        {
            holder.Dispose();
            throw;
        }
    }

    public void Dispose() => _holder.Dispose();
}
