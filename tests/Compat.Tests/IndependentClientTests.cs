using System.Text.Json;
using Grpc.Core;

namespace LowIncomeMonitor.Compat.Tests;

[Collection(ProbeServerGroup.Name)]
public sealed class IndependentClientTests(ProbeServer server)
{
    [IndependentClientFact]
    public async Task Unary_WithText_ComesBackWithStatusOk()
    {
        var seen = await Run("unary");

        Assert.Equal(StatusCode.OK, Code(seen));
        Assert.Equal("张三 and \0 and 𠮷", seen.GetProperty("answer").GetProperty("text").GetString());
    }

    [IndependentClientFact]
    public async Task Headers_TextAndBytes_ComeBackAsHeadersAndTrailers()
    {
        var seen = await Run("metadata");

        Assert.All((string[])["headers", "trailers"], part =>
        {
            var metadata = seen.GetProperty(part);
            Assert.Equal("a", Assert.Single(metadata.GetProperty("x-trace").EnumerateArray()).GetString());
            Assert.Equal("[[0,255,10]]", metadata.GetProperty("x-raw-bin").GetRawText());
        });
    }

    [IndependentClientFact]
    public async Task ServerStreaming_OfAHundred_ArrivesInOrder() => Assert.Equal(
        Enumerable.Range(1, 100), (await Run("serverStreaming")).EnumerateArray().Select(value => value.GetInt32()));

    [IndependentClientFact]
    public async Task ClientStreaming_OfAHundred_IsSummed() =>
        Assert.Equal(5050, (await Run("clientStreaming")).GetInt32());

    [IndependentClientFact]
    public async Task DuplexStreaming_OfThree_IsAnsweredInOrder() => Assert.Equal(
        ["re: one", "re: two", "re: three"],
        (await Run("duplexStreaming")).EnumerateArray().Select(text => text.GetString()!));

    [IndependentClientFact]
    public async Task Unary_FailingWithEachStatus_ArrivesWithDetailAndTrailers()
    {
        var failures = (await Run("failures")).EnumerateArray().ToList();

        Assert.Equal(Enumerable.Range(1, 16), failures.Select(seen => (int)Code(seen)));
        Assert.All(failures, seen =>
        {
            Assert.Equal($"低保 100% {{{(int)Code(seen)}}}\n", seen.GetProperty("detail").GetString());
            Assert.Equal("[[1,2,255]]", seen.GetProperty("trailers").GetProperty("reason-bin").GetRawText());
        });
    }

    [IndependentClientFact]
    public async Task Unary_WithoutCodeOrService_IsUnimplemented() => Assert.All(
        (await Run("unimplemented")).EnumerateArray(), seen => Assert.Equal(StatusCode.Unimplemented, Code(seen)));

    [IndependentClientFact]
    public async Task Unary_PastItsDeadline_FailsAndEndsOnTheServer()
    {
        Assert.Equal(StatusCode.DeadlineExceeded, Code(await Run("deadline")));
        await server.Log.Seen("cancelled past the independent deadline");
    }

    [IndependentClientFact]
    public async Task Unary_CancelledWhileTheServerWorks_FailsAndEndsOnTheServer()
    {
        Assert.Equal(StatusCode.Cancelled, Code(await Run("cancellation")));
        await server.Log.Seen("cancelled by the independent client");
    }

    [IndependentClientFact]
    public async Task Unary_OfTwoMegabytes_ComesBackUnchanged()
    {
        var seen = await Run("large");

        Assert.Equal(StatusCode.OK, Code(seen));
        Assert.Equal(2 << 20, seen.GetProperty("bytes").GetInt32());
        Assert.Equal(seen.GetProperty("sent").GetString(), seen.GetProperty("received").GetString());
    }

    [IndependentClientFact]
    public async Task Unary_Compressed_IsReadByBothSides()
    {
        foreach (var encoding in (await Run("compression")).EnumerateObject())
        {
            Assert.Equal(StatusCode.OK, Code(encoding.Value));
            Assert.Equal(100_000, encoding.Value.GetProperty("length").GetInt32());
            var trailers = encoding.Value.GetProperty("trailers");
            Assert.Equal(encoding.Name, trailers.GetProperty("request-encoding")[0].GetString());
            Assert.Equal("gzip", trailers.GetProperty("response-encoding")[0].GetString());
        }
    }

    private static StatusCode Code(JsonElement seen) => (StatusCode)seen.GetProperty("code").GetInt32();

    private Task<JsonElement> Run(string scenario) => IndependentClient.RunAsync(server, scenario);
}
