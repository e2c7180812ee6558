using Grpc.Core;
using LowIncomeMonitor.Api.Security;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.TestKit.Postgres;

namespace LowIncomeMonitor.Api.Tests.Queue;

[Collection(QueueServerGroup.Name)]
public sealed class ClaimTests(QueueServer server)
{
    [RequiresPostgresFact]
    public async Task Claim_ByManyAtOnce_OneWinsAndTheOthersAreToldWho()
    {
        var township = server.NewTownship();
        var id = (await server.OpenCasesAsync(township, "C1"))[0];
        var callers = Enumerable.Range(1, 6).Select(n => server.As($"Worker{n}", Role.Caseworker, township)).ToList();

        var answers = await Task.WhenAll(callers.Select(async caller =>
        {
            try
            {
                return (await caller.ClaimAsync(id)).ClaimedBy;
            }
            catch (RpcException error) when (error.StatusCode == StatusCode.FailedPrecondition)
            {
                return $"refused: {error.Status.Detail}";
            }
        }));
        callers.ForEach(caller => caller.Dispose());

        var winner = Assert.Single(answers, answer => !answer.StartsWith("refused", StringComparison.Ordinal));
        Assert.All(
            answers.Where(answer => answer != winner), answer => Assert.Contains($"{winner} holds the case", answer, StringComparison.Ordinal));
    }

    [RequiresPostgresFact]
    public async Task Claim_AfterTheLeaseRanOut_GoesToTheNext()
    {
        var township = server.NewTownship();
        var id = (await server.OpenCasesAsync(township, "C2"))[0];
        using var li = server.As("Li", Role.Caseworker, township);
        using var wang = server.As("Wang", Role.Caseworker, township);
        var claimed = await li.ClaimAsync(id, 60);
        Assert.Equal(
            server.Clock.GetUtcNow().AddSeconds(60).ToUnixTimeMilliseconds(), claimed.ClaimedUntilMs, tolerance: 60_000);
        await QueueCaller.FailsAsync(StatusCode.FailedPrecondition, () => wang.ClaimAsync(id));

        server.Clock.Advance(TimeSpan.FromSeconds(61));

        Assert.Equal("", (await wang.ListAsync()).Cases.Single().ClaimedBy);
        await QueueCaller.FailsAsync(StatusCode.FailedPrecondition, () => li.DecideAsync(id, DecisionKind.Received));
        Assert.Equal("Wang", (await wang.ClaimAsync(id)).ClaimedBy);
    }

    [RequiresPostgresFact]
    public async Task Release_ByItsHolder_FreesTheCaseAndByAnotherIsRefused()
    {
        var township = server.NewTownship();
        var id = (await server.OpenCasesAsync(township, "C3"))[0];
        using var li = server.As("Li", Role.Caseworker, township);
        using var wang = server.As("Wang", Role.Caseworker, township);
        Assert.Equal(CaseState.Assigned, (await li.ClaimAsync(id)).State);
        await QueueCaller.FailsAsync(StatusCode.FailedPrecondition, () => wang.ReleaseAsync(id));

        var released = await li.ReleaseAsync(id);

        Assert.Equal((CaseState.New, "", 0L), (released.State, released.ClaimedBy, released.ClaimedUntilMs));
        await QueueCaller.FailsAsync(StatusCode.FailedPrecondition, () => li.ReleaseAsync(id));
        Assert.Equal("Wang", (await wang.ClaimAsync(id)).ClaimedBy);
    }

    [RequiresPostgresTheory]
    [InlineData(59)]
    [InlineData(28_801)]
    [InlineData(-1)]
    public async Task Claim_ForAnImpossibleTime_IsInvalidArgument(int seconds)
    {
        using var li = server.As("Li", Role.Caseworker, "421281");

        await QueueCaller.FailsAsync(StatusCode.InvalidArgument, () => li.ClaimAsync(1, seconds));
    }
}
