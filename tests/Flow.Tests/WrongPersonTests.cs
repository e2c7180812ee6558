using Grpc.Core;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Flow.Tests.Service;
using LowIncomeMonitor.TestKit.Postgres;

namespace LowIncomeMonitor.Flow.Tests;

/// <summary>
/// Guards: nobody loses help because somebody else died. From the record to the caseworker's call, a doubt about who is
/// meant leads to a check and to nothing else.
/// </summary>
public sealed class WrongPersonTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    // Same name, same village, same day of birth even: only the number says that it is another man.
    private static readonly Villager s_namesake = Villager.Of(Village.Husband.Name, Village.Husband.BirthDate, 157);

    [RequiresPostgresFact]
    public async Task Death_OfNamesakeWithOwnNumber_LeavesNoTrace()
    {
        await using var village = await Village.CreateAsync(postgres);

        await village.Service.AppendAsync(Village.Death("D1", s_namesake));

        Assert.Empty(await village.OpenRulesAsync());
        Assert.Equal(0L, await village.Database.ScalarAsync<long>("select count(*) from matching.facts"));
        Assert.Empty(await village.Service.CasesAsync());

        // The same record with the right number is what raises it: the silence above is no deafness.
        await village.Service.AppendAsync(Village.Death("D2", Village.Husband));
        Assert.Contains("R01", await village.OpenRulesAsync());
    }

    [RequiresPostgresFact]
    public async Task Death_OfNamesakeWithoutNumber_AsksForCheckAndCannotLeadToRemoval()
    {
        await using var village = await Village.CreateAsync(postgres);

        await village.Service.AppendAsync(Village.Death("D1", s_namesake, number: ""));

        Assert.Equal(["V01"], await village.OpenRulesAsync());
        await AssertOnlyCheckAsync(village);
    }

    [RequiresPostgresFact]
    public async Task Death_MarkedOnSpouseInstead_AsksForCheckAndCannotLeadToRemoval()
    {
        await using var village = await Village.CreateAsync(postgres);

        // The name of the dead husband stands on the number of his widow.
        await village.Service.AppendAsync(Village.Death("D1", Village.Husband, number: Village.Wife.Number));

        Assert.Equal(["V03"], await village.OpenRulesAsync());
        await AssertOnlyCheckAsync(village);
    }

    private static async Task AssertOnlyCheckAsync(Village village)
    {
        var service = village.Service;
        var found = Assert.Single(await service.CasesAsync());
        Assert.All(found.Findings, finding => Assert.Equal("quality", finding.Direction));
        await service.Queue.ClaimAsync(new ClaimRequest { CaseId = found.CaseId, LeaseSeconds = 600 }, service.Caseworker);
        await service.DecideAsync(found.CaseId, DecisionKind.Received);
        await service.DecideAsync(found.CaseId, DecisionKind.Visited);

        var refusal = await Assert.ThrowsAsync<RpcException>(() => service.DecideAsync(found.CaseId, DecisionKind.ProposeRemoval));
        Assert.Equal(StatusCode.FailedPrecondition, refusal.StatusCode);
        Assert.Contains("check", refusal.Status.Detail, StringComparison.Ordinal);

        // Naming the finding does not help, nor does confirming what was never proposed.
        var named = new DecideRequest
        {
            CaseId = found.CaseId, Kind = DecisionKind.ProposeRemoval, Reason = "dead", FindingIds = { found.Findings[0].FindingId },
        };
        refusal = await Assert.ThrowsAsync<RpcException>(async () => await service.Queue.DecideAsync(named, service.Caseworker));
        Assert.Equal(StatusCode.FailedPrecondition, refusal.StatusCode);
        refusal = await Assert.ThrowsAsync<RpcException>(() => service.DecideAsync(found.CaseId, DecisionKind.Confirm));
        Assert.Equal(StatusCode.FailedPrecondition, refusal.StatusCode);

        var after = await service.DecideAsync(found.CaseId, DecisionKind.Explained, "he opened the door", "photo 1");
        Assert.Equal(CaseState.Closed, after.State);
        Assert.DoesNotContain("removal_proposed", string.Join(' ', await village.JournalAsync(found.CaseId)), StringComparison.Ordinal);
        Assert.Equal(
            2L, await village.Database.ScalarAsync<long>("select count(*) from roster.enrolments where valid_to is null and ended_on is null"));
    }
}
