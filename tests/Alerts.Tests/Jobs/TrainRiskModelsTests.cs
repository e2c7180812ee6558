using LowIncomeMonitor.Alerts.Jobs;
using LowIncomeMonitor.Alerts.Risk.Store;
using LowIncomeMonitor.Alerts.Tests.Risk;
using LowIncomeMonitor.Domain.Risk.Scorecards;
using LowIncomeMonitor.Domain.Risk.Training;
using LowIncomeMonitor.Platform.Scheduling;
using LowIncomeMonitor.TestKit.Postgres;
using static LowIncomeMonitor.Alerts.Tests.Risk.DescriptionStage;

namespace LowIncomeMonitor.Alerts.Tests.Jobs;

public sealed class TrainRiskModelsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [RequiresPostgresFact]
    public async Task Run_TooLittleSeen_LeavesTheModelInUse()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        var store = stage.Get<RiskModelStore>();
        var trained = RiskTraining.Train(new ScorecardTrainer(), RiskTables.Training(RiskTables.OfHouseholds(300, 1)));
        var id = await store.AddAsync(trained, "ann", default);
        await store.PromoteAsync(id, "ann", "the first one", default);
        // Two years of a few households, of whom nobody was in need: nothing to learn a difference from.
        await stage.DescribeAsync(
            from month in Enumerable.Range(0, 26)
            from household in Enumerable.Range(0, 5)
            select Description($"H{household}", month + 1, $"{new DateOnly(2024, 1, 1).AddMonths(month):yyyy-MM-dd}"));

        await stage.Get<IEnumerable<IScheduledJob>>().OfType<TrainRiskModels>().Single().RunAsync(default, default);

        Assert.Equal([id], (await store.ListAsync(default)).Select(model => model.ModelId));
        Assert.Equal(id, RiskModelStore.IdOf((await store.ChampionAsync(default))!));
    }
}
