using LowIncomeMonitor.Host.Composition;
using Microsoft.Extensions.Configuration;

namespace LowIncomeMonitor.Host.Tests.Composition;

public sealed class KafkaPropertiesTests
{
    [Fact]
    public void From_Environment_TurnsUnderscoresIntoDotsAndLowersTheCase()
    {
        var properties = KafkaProperties.From(Configuration(
            ("Monitor:Kafka:BOOTSTRAP_SERVERS", "a:9092,b:9092"), ("Monitor:Kafka:Security_Protocol", "SASL_SSL"),
            ("Monitor:Kafka:sasl.username", "u"), ("Monitor:Other", "x")));

        Assert.Equal(
            new Dictionary<string, string>
            {
                ["bootstrap.servers"] = "a:9092,b:9092", ["security.protocol"] = "SASL_SSL", ["sasl.username"] = "u",
            },
            properties);
    }

    [Fact]
    public void From_NoSection_IsEmpty() => Assert.Empty(KafkaProperties.From(Configuration()));

    private static IConfigurationRoot Configuration(params (string Key, string? Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => s.Value)).Build();
}
