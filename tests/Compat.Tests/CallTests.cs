using Grpc.Core;
using Google.Protobuf;
using LowIncomeMonitor.Compat.Tests.Wire;

namespace LowIncomeMonitor.Compat.Tests;

[Collection(ProbeServerGroup.Name)]
public sealed class CallTests(ProbeServer server) : IDisposable
{
    private readonly Grpc.Net.Client.GrpcChannel channel = server.Channel();

    private Probe.ProbeClient Client => new(channel);

    public void Dispose() => channel.Dispose();

    [Fact]
    public async Task Unary_WithText_ComesBackWithStatusOk()
    {
        using var call = Client.EchoAsync(new Note { Text = "张三 and \0 and 𠮷" });

        Assert.Equal("张三 and \0 and 𠮷", (await call).Text);
        Assert.Equal(StatusCode.OK, call.GetStatus().StatusCode);
    }

    [Fact]
    public void Unary_CalledWithoutTask_Blocks() => Assert.Equal("now", Client.Echo(new Note { Text = "now" }).Text);

    [Fact]
    public async Task Unary_OfTwoMegabytes_ComesBackUnchanged()
    {
        var content = new byte[2 << 20];
        new Random(7).NextBytes(content);

        var answer = await Client.EchoAsync(new Note { Content = ByteString.CopyFrom(content) });

        Assert.True(answer.Content.Span.SequenceEqual(content));
    }

    [Fact]
    public async Task ServerStreaming_OfAHundred_ArrivesInOrder()
    {
        using var call = Client.Count(new Number { Value = 100 });

        var values = new List<int>();
        await foreach (var number in call.ResponseStream.ReadAllAsync())
            values.Add(number.Value);

        Assert.Equal(Enumerable.Range(1, 100), values);
    }

    [Fact]
    public async Task ClientStreaming_OfAHundred_IsSummed()
    {
        using var call = Client.Sum();
        for (var value = 1; value <= 100; value++)
            await call.RequestStream.WriteAsync(new Number { Value = value });
        await call.RequestStream.CompleteAsync();

        Assert.Equal(5050, (await call).Value);
    }

    [Fact]
    public async Task DuplexStreaming_AnswersBeforeTheNextRequest()
    {
        using var call = Client.Chat();
        foreach (var text in (string[])["one", "two", "three"])
        {
            await call.RequestStream.WriteAsync(new Note { Text = text });
            Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));
            Assert.Equal($"re: {text}", call.ResponseStream.Current.Text);
        }

        await call.RequestStream.CompleteAsync();
        Assert.False(await call.ResponseStream.MoveNext(CancellationToken.None));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    public async Task Unary_Compressed_IsReadByBothSides(string encoding)
    {
        var text = new string('x', 100_000);
        using var call = Client.EchoAsync(
            new Note { Text = text }, new Metadata { { "grpc-internal-encoding-request", encoding } });

        Assert.Equal(text, (await call).Text);
        Assert.Equal(encoding, call.GetTrailers().GetValue("request-encoding"));
        Assert.Equal("gzip", call.GetTrailers().GetValue("response-encoding"));
    }

    [Fact]
    public async Task EveryKindOfCall_PassesTheInterceptor()
    {
        int Seen(string name) => server.Intercepted.GetValueOrDefault($"/compat.Probe/{name}");
        string[] kinds = ["Echo", "Count", "Sum", "Chat"];
        var before = kinds.Sum(Seen);

        await Unary_WithText_ComesBackWithStatusOk();
        await ServerStreaming_OfAHundred_ArrivesInOrder();
        await ClientStreaming_OfAHundred_IsSummed();
        await DuplexStreaming_AnswersBeforeTheNextRequest();

        Assert.Equal(before + 4, kinds.Sum(Seen));
    }
}
