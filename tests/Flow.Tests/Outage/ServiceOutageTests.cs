using System.Net;
using Grpc.Core;
using LowIncomeMonitor.Flow.Tests.Running;
using LowIncomeMonitor.Flow.Tests.Service;
using LowIncomeMonitor.TestKit;
using LowIncomeMonitor.TestKit.Postgres;

namespace LowIncomeMonitor.Flow.Tests.Outage;

/// <summary>
/// Guards: a service that loses its database says that it is not ready, and takes up its work by itself when the database
/// is back. Nobody has to restart anything.
/// </summary>
public sealed class ServiceOutageTests : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("monitor-flow-cluster-");
    private readonly DirectoryInfo _journal = Directory.CreateTempSubdirectory("monitor-flow-wal-");

    [RequiresOwnClusterFact]
    public async Task Serve_DatabaseStoppedAndStarted_GoesOnByItself()
    {
        await using var cluster = await StoppableCluster.StartAsync(_folder.FullName, _journal.FullName);
        await PostgresFixture.ExecuteAsync(cluster.ConnectionString, "create database village");
        await using var database = new TestDatabase(cluster.ConnectionString, "village");
        await using var village = await Village.CreateAsync(database);
        await village.Service.AppendAsync(Village.Car("K1", Village.Wife));
        using var http = new HttpClient { BaseAddress = new Uri(village.Service.Http) };
        Assert.Equal(HttpStatusCode.OK, await ReadyAsync(http));

        cluster.Stop();
        await Eventually.BecomesTrueAsync(
            async () => await ReadyAsync(http) == HttpStatusCode.ServiceUnavailable, s_patience, "the service is not ready");
        var refused = await Assert.ThrowsAsync<RpcException>(() => village.Service.AppendAsync(Village.Death("D1", Village.Husband)));
        Assert.Equal(StatusCode.Unavailable, refused.StatusCode);
        await cluster.StartAgainAsync();

        await Eventually.BecomesTrueAsync(
            async () => await ReadyAsync(http) == HttpStatusCode.OK, s_patience, "the service is ready again");
        await village.Service.AppendAsync(Village.Death("D1", Village.Husband));
        // J03: who is left must be recounted.
        Assert.Equal(["J03", "R01", "R03"], await village.OpenRulesAsync());
        Assert.Single(await village.Service.CasesAsync());
        Assert.Empty(await new RunLedger(database.DataSource).FaultsAsync());
    }

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _journal.Delete(recursive: true);
    }

    private static async Task<HttpStatusCode> ReadyAsync(HttpClient http)
    {
        using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
        return answer.StatusCode;
    }
}
