using System.Text.Json;
using Grpc.Core;
using LowIncomeMonitor.Api.Security;

namespace LowIncomeMonitor.Api.Tests.Queue;

[Collection(QueueServerGroup.Name)]
public sealed class IndependentClientTests(QueueServer server)
{
    [IndependentClientFact]
    public async Task Queue_WorkedFromNode_AnswersAsTheProtoFilesSay()
    {
        var township = server.NewTownship();
        var cases = await server.OpenCasesAsync(township, "N1", "N2");
        using var li = server.As("Li", Role.Caseworker, township);

        var seen = await IndependentClient.RunAsync(new Uri(server.Grpc), li.Token, cases[0]);

        Assert.Equal(StatusCode.OK, Code(seen, "list"));
        Assert.Equal("2", Answer(seen, "list").GetProperty("total").GetString());
        Assert.Equal("LEVEL_RED", Answer(seen, "list").GetProperty("cases")[0].GetProperty("level").GetString());
        AssertWatched(seen.GetProperty("watch"), cases);
        Assert.Equal("Li", Answer(seen, "claim").GetProperty("case").GetProperty("claimed_by").GetString());
        Assert.Equal(StatusCode.Unauthenticated, Code(seen, "unsigned"));
        Assert.Equal(StatusCode.NotFound, Code(seen, "unknownCase"));
        Assert.Equal(StatusCode.InvalidArgument, Code(seen, "wrongPageSize"));
        Assert.Equal(StatusCode.InvalidArgument, Code(seen, "noReason"));
        Assert.Equal(StatusCode.FailedPrecondition, Code(seen, "outOfTurn"));
        Assert.Equal(StatusCode.Aborted, Code(seen, "stale"));
        Assert.Equal("在册人员登记死亡", Answer(seen, "explain").GetProperty("findings")[0].GetProperty("title_zh").GetString());
        Assert.Equal("CASE_STATE_NEW", Answer(seen, "release").GetProperty("case").GetProperty("state").GetString());
    }

    private static void AssertWatched(JsonElement watch, IReadOnlyList<long> cases)
    {
        var events = watch.EnumerateArray().Where(e => e.GetProperty("event").GetString() != "heartbeat").ToList();

        Assert.Equal(["present", "present", "present_complete", "changed"], events.Select(e => e.GetProperty("event").GetString()));
        Assert.Equal(cases.Order().Select(id => $"{id}"), events.Take(2).Select(e => e.GetProperty("caseId").GetString()).Order());
        Assert.Equal($"{cases[0]}", events[3].GetProperty("caseId").GetString());
        Assert.Equal(
            Enumerable.Range(1, watch.GetArrayLength()).Select(n => $"{n}"), watch.EnumerateArray().Select(e => e.GetProperty("sequence").GetString()));
        Assert.StartsWith("after-", events[3].GetProperty("cursor").GetString(), StringComparison.Ordinal);
    }

    private static StatusCode Code(JsonElement seen, string call) => (StatusCode)seen.GetProperty(call).GetProperty("code").GetInt32();

    private static JsonElement Answer(JsonElement seen, string call) => seen.GetProperty(call).GetProperty("answer");
}
