using LowIncomeMonitor.Alerts.Risk.Store;
using LowIncomeMonitor.Domain.Risk;
using LowIncomeMonitor.Domain.Risk.Scorecards;
using LowIncomeMonitor.Domain.Risk.Training;
using LowIncomeMonitor.Platform.Database;
using LowIncomeMonitor.TestKit;
using LowIncomeMonitor.TestKit.Postgres;
using Npgsql;

namespace LowIncomeMonitor.Alerts.Tests.Risk;

public sealed class RiskModelStoreTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly TrainedRisk s_first = Train(1);
    private static readonly TrainedRisk s_second = Train(2);

    [RequiresPostgresFact]
    public async Task PromoteAndRollBack_NamedPeople_LeaveATrailAndOneChampion()
    {
        await using var database = await postgres.CreateDatabaseAsync(new PlatformMigrations(), new AlertsMigrations());
        var store = new RiskModelStore(database.DataSource, new ManualTimeProvider(Findings.Monday));
        var (first, second) = (await store.AddAsync(s_first, "ann", default), await store.AddAsync(s_second, "ann", default));
        Assert.Equal(first, await store.AddAsync(s_first, "bob", default));
        Assert.Null(await store.ChampionAsync(default));

        await store.PromoteAsync(first, "bob", "the first one", default);
        await store.PromoteAsync(second, "bob", "less loss", default);
        var champion = await store.ChampionAsync(default);
        Assert.Equal(s_second.Card.ModelHash, champion!.Card.ModelHash);
        Assert.Equal([false, true], (await store.ListAsync(default)).OrderBy(m => m.ModelId != first).Select(m => m.InUse));

        await store.RollBackAsync("cai", "too many calls", default);
        Assert.Equal(first, RiskModelStore.IdOf((await store.ChampionAsync(default))!));
        await Assert.ThrowsAsync<RiskDataException>(() => store.RollBackAsync("cai", "once more", default));
        Assert.Equal(
            [(first, null, "bob", false), (second, first, "bob", false), (first, second, "cai", true)],
            (await store.HistoryAsync(default)).Select(a => (a.ModelId, a.PreviousId, a.By, a.Rollback)));
    }

    [RequiresPostgresFact]
    public async Task Promote_WithoutNameReasonOrModel_IsRefused()
    {
        await using var database = await postgres.CreateDatabaseAsync(new PlatformMigrations(), new AlertsMigrations());
        var store = new RiskModelStore(database.DataSource, new ManualTimeProvider(Findings.Monday));
        var id = await store.AddAsync(s_first, "ann", default);

        await Assert.ThrowsAsync<RiskDataException>(() => store.PromoteAsync(id, " ", "why", default));
        await Assert.ThrowsAsync<RiskDataException>(() => store.PromoteAsync(id, "ann", "", default));
        await Assert.ThrowsAsync<RiskDataException>(() => store.PromoteAsync("scorecard-000000000000", "ann", "why", default));
        await Assert.ThrowsAsync<RiskDataException>(() => store.AddAsync(s_first with { Calibration = s_second.Calibration }, "ann", default));
        await store.PromoteAsync(id, "ann", "why", default);
        await Assert.ThrowsAsync<RiskDataException>(() => store.PromoteAsync(id, "ann", "again", default));
        await Assert.ThrowsAsync<PostgresException>(() => database.ScalarAsync<long>("delete from risk.appointments returning sequence"));
    }

    [RequiresPostgresFact]
    public async Task Find_StoredModel_ScoresAsBefore()
    {
        await using var database = await postgres.CreateDatabaseAsync(new PlatformMigrations(), new AlertsMigrations());
        var store = new RiskModelStore(database.DataSource, new ManualTimeProvider(Findings.Monday));
        var rows = RiskTables.OfHouseholds(200, 5);

        var found = await store.FindAsync(await store.AddAsync(s_first, "ann", default), default);

        Assert.Equal(s_first.Probabilities(rows), found.Probabilities(rows));
    }

    private static TrainedRisk Train(int seed) => RiskTraining.Train(new ScorecardTrainer(), RiskTables.Training(RiskTables.OfHouseholds(300, seed)));
}
