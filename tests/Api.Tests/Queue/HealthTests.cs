using System.Net;
using Grpc.Core;
using LowIncomeMonitor.Api.Security;
using LowIncomeMonitor.TestKit;
using LowIncomeMonitor.TestKit.Postgres;

namespace LowIncomeMonitor.Api.Tests.Queue;

/// <summary>On a server of its own, because its database is taken away.</summary>
public sealed class HealthTests(QueueServer server) : IClassFixture<QueueServer>
{
    [RequiresPostgresFact]
    public async Task Ready_WithoutTheDatabase_FailsWhileTheProcessStaysAliveAndEndsItsStreams()
    {
        using var http = new HttpClient { BaseAddress = new Uri(server.Http) };
        using var li = server.As("Li", Role.Caseworker, "421281");
        using var call = li.Watch();
        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/health/live")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/health/ready")).StatusCode);

        await server.Database.DisposeAsync();

        await Eventually.BecomesTrueAsync(
            async () => (await http.GetAsync("/health/ready")).StatusCode == HttpStatusCode.ServiceUnavailable, QueueServer.Patience, "not ready");
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/health/live")).StatusCode);
        var answer = await http.GetStringAsync("/health/live");
        Assert.DoesNotContain("Host=", answer, StringComparison.Ordinal);
        var failure = await QueueCaller.FailureAsync(() => li.ListAsync());
        Assert.Contains(failure.StatusCode, (StatusCode[])[StatusCode.Unavailable, StatusCode.Internal]);
        Assert.DoesNotContain(server.Database.Name, failure.Detail, StringComparison.Ordinal);
    }
}
