using Grpc.Core;
using Grpc.Net.Client;
using LowIncomeMonitor.Compat.Tests.Wire;

namespace LowIncomeMonitor.Compat.Tests;

[Collection(ProbeServerGroup.Name)]
public sealed class MetadataOnTheWireTests(ProbeServer server)
{
    [Fact]
    public async Task Headers_TextAndBytesAndRepeated_ComeBackAsHeadersAndTrailers()
    {
        using var channel = server.Channel();
        var sent = new Metadata { { "X-Trace", "a" }, { "x-trace", "b" }, { "x-raw-bin", [0, 255, 10] } };

        using var call = new Probe.ProbeClient(channel).EchoAsync(new Note(), sent);
        await call;

        Metadata[] received = [await call.ResponseHeadersAsync, call.GetTrailers()];
        Assert.All(received, metadata =>
        {
            // HTTP lets a transport join values of one name, and .NET's does.
            Assert.Equal("a, b", string.Join(", ", metadata.GetAll("x-trace").Select(entry => entry.Value)));
            Assert.Equal([0, 255, 10], metadata.GetValueBytes("x-raw-bin")!);
        });
    }

    [Fact]
    public async Task CallCredentials_OfTheChannel_ArriveAsHeader()
    {
        var credentials = CallCredentials.FromInterceptor((context, metadata) =>
        {
            metadata.Add("x-signed", context.MethodName);
            return Task.CompletedTask;
        });
        using var channel = server.Channel(new GrpcChannelOptions
        {
            Credentials = ChannelCredentials.Create(ChannelCredentials.Insecure, credentials),
            UnsafeUseInsecureChannelCallCredentials = true,
        });

        using var call = new Probe.ProbeClient(channel).EchoAsync(new Note());
        await call;

        Assert.Equal("Echo", call.GetTrailers().GetValue("x-signed"));
    }
}
