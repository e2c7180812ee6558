using LowIncomeMonitor.Platform.Database;
using LowIncomeMonitor.Platform.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace LowIncomeMonitor.Platform.Tests.Hosting;

public sealed class ServiceDefaultsTests
{
    [Fact]
    public async Task StartAsync_SeveralFaults_ListsEachWithoutSecrets()
    {
        var error = await Assert.ThrowsAsync<InvalidConfigurationException>(() => StartAsync(
            ("Monitor:Database", "Password=hunter2;nonsense"), ("Monitor:DatabasePool", "1")));

        Assert.Equal(2, error.Faults.Count);
        Assert.Contains("MONITOR__DATABASE ", error.Message, StringComparison.Ordinal);
        Assert.Contains("MONITOR__DATABASEPOOL", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task StartAsync_NothingGiven_NamesTheVariable() =>
        Assert.Contains(
            "MONITOR__DATABASE is missing",
            (await Assert.ThrowsAsync<InvalidConfigurationException>(() => StartAsync())).Message,
            StringComparison.Ordinal);

    [Fact]
    public async Task StartAsync_NoFault_Starts() =>
        await StartAsync(("Monitor:Database", "Host=127.0.0.1;Username=monitor;Database=monitor"));

    private static async Task StartAsync(params (string Key, string Value)[] values)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(values.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)));
        builder.AddServiceDefaults();
        builder.Services.AddDatabase(builder.Configuration);
        using var host = builder.Build();
        await host.StartAsync();
        await host.StopAsync();
    }
}
