using System.Diagnostics;
using LowIncomeMonitor.Api.Security;
using LowIncomeMonitor.TestKit.Postgres;

namespace LowIncomeMonitor.Api.Tests.Queue;

/// <summary>On a server of its own, because it is stopped.</summary>
public sealed class StopTests(QueueServer server) : IClassFixture<QueueServer>
{
    [RequiresPostgresFact]
    public async Task Stop_WithAnOpenStream_EndsTheStreamInsteadOfWaitingForItsViewer()
    {
        using var li = server.As("Li", Role.Caseworker, "421281");
        using var call = li.Watch();
        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));

        var watch = Stopwatch.StartNew();
        await server.StopAsync();

        // Kestrel alone would wait for its whole time to stop, 25 seconds.
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
        while (await call.ResponseStream.MoveNext(CancellationToken.None))
            Assert.NotEqual(0, call.ResponseStream.Current.Sequence);
    }
}
