using Grpc.Core;
using Grpc.Net.Client;
using LowIncomeMonitor.Compat.Tests.Wire;

namespace LowIncomeMonitor.Compat.Tests;

[Collection(ProbeServerGroup.Name)]
public sealed class FailureTests(ProbeServer server) : IDisposable
{
    private readonly GrpcChannel channel = server.Channel();

    public static TheoryData<StatusCode> Failures =>
        [.. Enum.GetValues<StatusCode>().Where(code => code != StatusCode.OK)];

    private Probe.ProbeClient Client => new(channel);

    public void Dispose() => channel.Dispose();

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Unary_FailingWithAStatus_ArrivesWithDetailAndTrailers(StatusCode code)
    {
        var request = new Failure { Code = (int)code, Detail = "低保 100% {x}\n" };

        var thrown = await Assert.ThrowsAsync<RpcException>(async () => await Client.FailAsync(request));

        Assert.Equal(code, thrown.StatusCode);
        Assert.Equal(request.Detail, thrown.Status.Detail);
        Assert.Equal([1, 2, 255], thrown.Trailers.GetValueBytes("reason-bin")!);
    }

    [Fact]
    public async Task Unary_OfAMethodWithoutCode_IsUnimplemented()
    {
        var thrown = await Assert.ThrowsAsync<RpcException>(async () => await Client.UnwrittenAsync(new Note()));

        Assert.Equal(StatusCode.Unimplemented, thrown.StatusCode);
    }

    [Fact]
    public async Task Unary_OfAServiceNotMapped_IsUnimplemented()
    {
        var thrown = await Assert.ThrowsAsync<RpcException>(
            async () => await new Absent.AbsentClient(channel).CallAsync(new Note()));

        Assert.Equal(StatusCode.Unimplemented, thrown.StatusCode);
    }

    [Fact]
    public async Task Unary_PastItsDeadline_FailsAndEndsOnTheServer()
    {
        // Connected before, so that the deadline passes during the call even on a machine short of processors.
        await Client.EchoAsync(new Note());
        var deadline = TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(1.5);

        var thrown = await Assert.ThrowsAsync<RpcException>(
            async () => await Client.WaitAsync(new Note { Text = "past deadline" }, deadline: deadline));

        Assert.Equal(StatusCode.DeadlineExceeded, thrown.StatusCode);
        await server.Log.Seen("cancelled past deadline");
    }

    [Fact]
    public async Task Unary_CancelledWhileTheServerWorks_FailsAndEndsOnTheServer()
    {
        using var cancellation = new CancellationTokenSource();
        using var call = Client.WaitAsync(new Note { Text = "by client" }, cancellationToken: cancellation.Token);
        // Before the headers: just after them this client may report Internal for a cancelled call.
        await server.Log.Seen("started by client");

        await cancellation.CancelAsync();

        var thrown = await Assert.ThrowsAsync<RpcException>(async () => await call);
        Assert.Equal(StatusCode.Cancelled, thrown.StatusCode);
        await server.Log.Seen("cancelled by client");
    }

    [Fact]
    public async Task Unary_WithoutAServer_IsUnavailable()
    {
        // Port 1 is reserved and nothing listens there.
        using var nobody = GrpcChannel.ForAddress("http://127.0.0.1:1");

        var thrown = await Assert.ThrowsAsync<RpcException>(
            async () => await new Probe.ProbeClient(nobody).EchoAsync(new Note()));

        Assert.Equal(StatusCode.Unavailable, thrown.StatusCode);
        Assert.NotNull(thrown.Status.DebugException);
    }
}
