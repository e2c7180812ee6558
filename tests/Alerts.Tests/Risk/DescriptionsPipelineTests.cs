using LowIncomeMonitor.Alerts.In;
using LowIncomeMonitor.Alerts.Jobs;
using LowIncomeMonitor.Alerts.Risk.Store;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Risk.Outcomes;
using LowIncomeMonitor.Platform.EventLog;
using LowIncomeMonitor.Platform.Scheduling;
using LowIncomeMonitor.TestKit.Postgres;
using static LowIncomeMonitor.Alerts.Tests.Risk.DescriptionStage;
using HouseholdFeatures = LowIncomeMonitor.Contracts.V1.HouseholdFeatures;
using NeedSign = LowIncomeMonitor.Contracts.V1.NeedSign;

namespace LowIncomeMonitor.Alerts.Tests.Risk;

public sealed class DescriptionsPipelineTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateOnly s_late = new(2030, 1, 1);

    private static readonly HouseholdFeatures[] s_story =
    [
        Description("H1", 1, "2022-01-05", 1.0, ["dibao"], "2021-03-01"),
        Description("H2", 1, "2022-01-05", 2.0),
        Description("H1", 2, "2022-01-05", 1.1, ["dibao"], "2021-03-01"),
        Description("H1", 3, "2022-02-01", 1.2, [], "2021-03-01"),
        Description("H2", 2, "2022-02-01", double.NaN),
        Left("H2", 3, "2022-02-20"),
        Description("H1", 4, "2022-02-20", 0.8, ["edge"], "2021-03-01", "2022-02-11"),
    ];

    [RequiresPostgresFact]
    public async Task Handle_AnyOrderAnyBatchesAnyDoubles_LeavesTheSameRows()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        await stage.DescribeAsync(s_story);
        var expected = await stage.Database.StoredAsync();
        Assert.Contains("H1 2022-01-05 2 t", expected, StringComparison.Ordinal);

        for (var seed = 1; seed <= 5; seed++)
        {
            await stage.Database.ExecuteAsync("truncate risk.households, risk.observations, risk.needs");
            var dice = new Random(seed);
            var shuffled = s_story.Concat(s_story.Take(seed)).ToArray();
            dice.Shuffle(shuffled);
            foreach (var batch in shuffled.Chunk(dice.Next(1, 5)))
                await stage.DescribeAsync(batch);

            Assert.Equal(expected, await stage.Database.StoredAsync());
        }
    }

    [RequiresPostgresFact]
    public async Task Handle_CrashBeforeTheCommit_LeavesNothingAndResumes()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        await stage.DescribeAsync(s_story);
        var expected = await stage.Database.StoredAsync();
        await stage.Database.ExecuteAsync("truncate risk.households, risk.observations, risk.needs");

        await stage.DescribeAsync(s_story[..4]);
        await stage.DescribeAsync(s_story[2..], commit: false);
        await using var restarted = await stage.RestartAsync();
        await restarted.DescribeAsync(s_story[2..]);

        Assert.Equal(expected, await stage.Database.StoredAsync());
    }

    [RequiresPostgresFact]
    public async Task Monthly_Story_IsWhatWasKnownOnTheFirstDayOfEachMonth()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        await stage.DescribeAsync(s_story);
        var store = new ObservationStore(stage.Database.DataSource);

        var monthly = await store.MonthlyAsync(s_late, default).ToListAsync();

        Assert.Equal(
            ["H1 2022-01-05 1.1 False", "H1 2022-02-01 1.2 True", "H2 2022-01-05 2 True", "H2 2022-02-01 NaN True"],
            monthly.Select(m => FormattableString.Invariant($"{m.HouseholdId} {m.On:yyyy-MM-dd} {m.Values[0]} {m.CanFallBack}")));
        Assert.Equal(["H1", "H2"], (await store.PageAsync("", 10, default)).Select(h => h.HouseholdId));
        Assert.False((await store.PageAsync("H1", 1, default))[0].Listed);
        Assert.Equal("female", monthly[0].Groups.SexOfHead);
    }

    [RequiresPostgresFact]
    public async Task Trim_AfterFiveYears_DropsObservationsAndWhoLeftButNobodyOnTheRoster()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        await stage.DescribeAsync([.. s_story, Description("H1", 5, "2025-02-01", 1, null, "2021-03-01")]);
        stage.Clock.Advance(TimeSpan.FromDays(366));

        await stage.Get<IEnumerable<IScheduledJob>>().OfType<TrimObservations>().Single().RunAsync(default, default);

        var store = new ObservationStore(stage.Database.DataSource);
        Assert.Equal(["H1"], (await store.PageAsync("", 10, default)).Select(h => h.HouseholdId));
        Assert.Equal([new DateOnly(2025, 2, 1)], (await store.MonthlyAsync(s_late, default).ToListAsync()).Select(m => m.On));
        Assert.NotEmpty((await store.NeedsAsync(s_late, default, default))["H1"]);
    }

    [RequiresPostgresFact]
    public async Task Needs_NoLongerNamed_StayWithTheFirstDayThatKnewThem()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        await stage.DescribeAsync(
        [
            Description("H1", 2, "2022-01-06", 1, null, "2021-03-01"), Description("H1", 1, "2022-01-05", 1, null, "2021-03-01", "2021-09-01"),
            Description("H2", 1, "2022-01-05", 1, null, "2021-05-01"), Left("H2", 2, "2022-03-01"),
        ]);

        var needs = await new ObservationStore(stage.Database.DataSource).NeedsAsync(s_late, TimeSpan.FromHours(8), default);

        Assert.Equal([new(2021, 3, 1), new DateOnly(2021, 9, 1)], needs["H1"].Select(need => need.On));
        Assert.Equal([new NeedEvent(new(2021, 5, 1), "enrolled")], needs["H2"]);
        Assert.Equal(new DateOnly(2022, 1, 5), await stage.Database.ScalarAsync<DateOnly>("select max(known_on) from risk.needs"));
    }

    [RequiresPostgresFact]
    public async Task Needs_ConfirmedHelp_IsASignAndRejectedHelpIsNot()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        await stage.DeliverAsync(Findings.Raised("H1", "A02"), Findings.Raised("H2", "A02"));
        foreach (var (household, decision) in (List<(string, DecisionKind)>)[("H1", DecisionKind.Confirm), ("H2", DecisionKind.Reject)])
        {
            var caseId = (await stage.CaseOfAsync(household)).CaseId;
            await stage.WalkAsync(AlertsStage.Ann, caseId, DecisionKind.Received, DecisionKind.Visited, DecisionKind.ProposeHelp);
            Assert.Equal(DeskOutcome.Done, (await stage.DecideAsync(AlertsStage.Bob, caseId, decision, proof: "paper 2")).Outcome);
        }

        var needs = await new ObservationStore(stage.Database.DataSource).NeedsAsync(s_late, TimeSpan.FromHours(8), default);

        Assert.Equal([new NeedEvent(DateOnly.FromDateTime(Findings.Monday.AddHours(8).DateTime), NeedEvent.AddDecided)], needs["H1"]);
        Assert.Empty(needs["H2"]);
    }

    [Theory]
    [InlineData("revision")]
    [InlineData("on")]
    [InlineData("region")]
    [InlineData("names")]
    [InlineData("needs")]
    [InlineData("groups")]
    public void Read_FieldAtFault_GoesToQuarantine(string field)
    {
        var broken = Description("H1", 1, "2022-01-05");
        if (field == "names")
            broken.Values.RemoveAt(0);
        else if (field == "needs")
            broken.Needs.Add(new NeedSign { On = "2022-01-01", Kind = "wished" });
        else
            HouseholdFeatures.Descriptor.FindFieldByName(field).Accessor.Clear(broken);
        var poison = Assert.Throws<PoisonRecordException>(() => DescriptionReader.Read(Batch([broken], default)));

        Assert.Contains(field, poison.Message, StringComparison.Ordinal);
    }
}
