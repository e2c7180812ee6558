using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Flow.Tests.Service;
using LowIncomeMonitor.Matching;
using LowIncomeMonitor.TestKit.Postgres;

namespace LowIncomeMonitor.Flow.Tests;

/// <summary>
/// Guards: an alert lives exactly as long as the facts behind it. A correction ends it, an explanation with proof lets
/// it rest, and only new facts bring it back.
/// </summary>
public sealed class CorrectionTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateOnly s_nextDay = new(2023, 12, 30);

    [RequiresPostgresFact]
    public async Task Vehicle_NextVersionSaysSold_ClearsFindingAndClosesCase()
    {
        await using var village = await Village.CreateAsync(postgres);
        await village.Service.AppendAsync(Village.Car("K1", Village.Wife));
        var opened = Assert.Single(await village.Service.CasesAsync());
        Assert.Equal(("R03", CaseState.New), (Assert.Single(opened.Findings).RuleId, opened.State));

        await village.Service.AppendAsync(Village.Car("K1", Village.Wife, version: 2, soldOn: "2023-10-10"));

        Assert.Empty(await village.OpenRulesAsync());
        Assert.Equal(CaseState.Closed, Assert.Single(await village.Service.CasesAsync()).State);
        Assert.Equal("system closed", (await village.JournalAsync(opened.CaseId))[^1]);
        Assert.Contains("system finding_cleared", await village.JournalAsync(opened.CaseId));

        // The old version, delivered late, changes nothing.
        await village.Service.AppendAsync(Village.Car("K1", Village.Wife));
        Assert.Empty(await village.OpenRulesAsync());
    }

    [RequiresPostgresFact]
    public async Task Death_Withdrawn_ClearsFindingAndClosesCase()
    {
        await using var village = await Village.CreateAsync(postgres);
        await village.Service.AppendAsync(Village.Death("D1", Village.Husband));
        Assert.Contains("R01", await village.OpenRulesAsync());
        Assert.Equal(Level.Red, Assert.Single(await village.Service.CasesAsync()).Level);

        var withdrawn = Village.Death("D1", Village.Husband, version: 2);
        withdrawn.Withdrawn = true;
        await village.Service.AppendAsync(withdrawn);

        Assert.Empty(await village.OpenRulesAsync());
        Assert.Equal(CaseState.Closed, Assert.Single(await village.Service.CasesAsync()).State);
    }

    [RequiresPostgresFact]
    public async Task Explained_WithProof_RestsOverSweepAndRestartUntilFactsChange()
    {
        await using var village = await Village.CreateAsync(postgres);
        await village.Service.AppendAsync(Village.Car("K1", Village.Wife));
        var opened = Assert.Single(await village.Service.CasesAsync());
        await village.Service.Queue.ClaimAsync(new ClaimRequest { CaseId = opened.CaseId, LeaseSeconds = 600 }, village.Service.Caseworker);

        await village.Service.DecideAsync(opened.CaseId, DecisionKind.Explained, "registered for the brother", "contract of sale");
        await AssertRestsAsync(village, opened.CaseId);

        await village.RestartAsync();
        await village.Service.Get<HouseholdSweep>().EvaluateAllAsync(s_nextDay, CancellationToken.None);
        await village.Service.DrainAsync();
        await AssertRestsAsync(village, opened.CaseId);

        // Sent once more as it was, the record is no news.
        await village.Service.AppendAsync(Village.Car("K1", Village.Wife));
        await AssertRestsAsync(village, opened.CaseId);

        await village.Service.AppendAsync(Village.Car("K2", Village.Wife));
        var back = Assert.Single(await village.Service.CasesAsync(), one => one.State != CaseState.Closed);
        Assert.NotEqual(opened.CaseId, back.CaseId);
        Assert.False(Assert.Single(back.Findings).Suppressed);
    }

    // The finding stands, since the facts do; nobody is asked about it again.
    private static async Task AssertRestsAsync(Village village, long caseId)
    {
        Assert.Equal(["R03"], await village.OpenRulesAsync());
        Assert.True(await village.Database.ScalarAsync<bool>("select bool_and(suppressed) from alerts.findings where cleared_at is null"));
        var only = Assert.Single(await village.Service.CasesAsync());
        Assert.Equal((caseId, CaseState.Closed), (only.CaseId, only.State));
    }
}
