using Grpc.Core;
using LowIncomeMonitor.Api.Security;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.TestKit.Postgres;

namespace LowIncomeMonitor.Api.Tests.Queue;

[Collection(QueueServerGroup.Name)]
public sealed class PolicyTests(QueueServer server)
{
    [RequiresPostgresFact]
    public async Task Show_Parameter_GivesItsCourseWithReferences()
    {
        using var worker = server.As("Sun", Role.Caseworker, "421281");

        var answer = await worker.Policy.ShowAsync(
            new ShowPolicyRequest { Region = "421281", Area = "rural", On = "2023-06-01", Key = "dibao.standard" }, worker.Headers);

        var raise = answer.Values.Single(value => value.From == "2023-04-01");
        Assert.Equal(("649", "yuan_per_month", "421281", true), (raise.Value, raise.Unit, raise.Region, raise.Confirmed));
        Assert.NotEmpty(raise.Reference);
        await QueueCaller.FailsAsync(
            StatusCode.InvalidArgument,
            async () => await worker.Policy.ShowAsync(new ShowPolicyRequest { On = "2023-06-01", Key = "dibao.standrad" }, worker.Headers));
    }

    [RequiresPostgresFact]
    public async Task Simulate_OwnRegion_StreamsTheResultAndOthersAreRefused()
    {
        // One of its own, where no other test enrols anybody.
        var town = server.NewTownship();
        using var leader = server.As("Chen", Role.Leader, town);
        using var worker = server.As("Sun", Role.Caseworker, town);
        var request = new SimulatePolicyRequest { Region = town, On = "2023-04-01" };
        request.Changes.Add(new PolicyChange { Key = "dibao.standard", Area = "urban", Value = "720" });

        using var call = leader.Policy.Simulate(request, leader.Headers);
        var messages = new List<SimulatePolicyResponse>();
        await foreach (var message in call.ResponseStream.ReadAllAsync())
            messages.Add(message);

        Assert.Equal(0, messages[^1].Effect.All.Households.Value);
        Assert.All(messages.SkipLast(1), message => Assert.NotNull(message.Progress));
        await RefusedAsync(StatusCode.PermissionDenied, worker, request);
        request.Region = "440705";
        await RefusedAsync(StatusCode.PermissionDenied, leader, request);
        request.Region = town;
        request.Changes[0].Value = "much";
        await RefusedAsync(StatusCode.InvalidArgument, leader, request);
    }

    [RequiresPostgresFact]
    public async Task Decide_NothingWaitsOrNoLeaderOrNoReason_IsRefused()
    {
        using var leader = server.As("Chen", Role.Leader, "421281");
        using var auditor = server.As("Sun", Role.Auditor, "421281");
        var decide = new DecidePolicyRequest { Edition = "000000000000", Decision = "approve", Reason = "read" };

        var standing = await auditor.Policy.CandidatesAsync(new PolicyCandidatesRequest(), auditor.Headers);
        Assert.Equal("first", standing.Journal.Single(entry => entry.Edition == standing.InForce).Step);
        await QueueCaller.FailsAsync(StatusCode.PermissionDenied, async () => await auditor.Policy.DecideAsync(decide, auditor.Headers));
        await QueueCaller.FailsAsync(StatusCode.NotFound, async () => await leader.Policy.DecideAsync(decide, leader.Headers));
        decide.Reason = " ";
        await QueueCaller.FailsAsync(StatusCode.InvalidArgument, async () => await leader.Policy.DecideAsync(decide, leader.Headers));
    }

    private static Task RefusedAsync(StatusCode code, QueueCaller caller, SimulatePolicyRequest request) => QueueCaller.FailsAsync(code, async () =>
    {
        using var call = caller.Policy.Simulate(request, caller.Headers);
        await call.ResponseStream.MoveNext(CancellationToken.None);
    });
}
