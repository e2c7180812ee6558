using LowIncomeMonitor.Alerts.Risk;
using LowIncomeMonitor.Alerts.Risk.Scoring;
using LowIncomeMonitor.Alerts.Risk.Store;
using LowIncomeMonitor.Domain.Risk;
using LowIncomeMonitor.Domain.Risk.Features;
using LowIncomeMonitor.Domain.Risk.Models;
using LowIncomeMonitor.Domain.Risk.Training;
using LowIncomeMonitor.Domain.Risk.Watching;
using LowIncomeMonitor.TestKit.Postgres;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using HouseholdFeatures = LowIncomeMonitor.Contracts.V1.HouseholdFeatures;

namespace LowIncomeMonitor.Alerts.Tests.Risk;

/// <summary>A year of promises that come due, once as promised and once far from it.</summary>
public sealed class WatchTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const int Households = 300;

    private static readonly DateOnly s_month = new(2027, 3, 1);

    private static readonly TrainedRisk s_trees = RiskTraining.Train(new OneCutTrainer(), RiskTables.Training(RiskTables.OfHouseholds(2000, 3)));

    [RequiresPostgresFact]
    public async Task Watch_OutcomesAsPromised_RaisesNothingAndTellsTheMonth()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        await stage.Get<RiskModelStore>().AddAsync(ScoringStage.First, "ann", default);
        var trees = await stage.PromoteAsync(s_trees);
        await YearAsync(stage, (truth, dice) => dice < truth);

        await stage.Get<IRiskRounds>().WatchAsync(default);

        var month = Assert.Single(await stage.Get<IRiskDesk>().ReportAsync(null, default));
        Assert.Equal((s_month, trees, true, null), (month.Report.Month, month.Report.ModelId, month.InUse, month.FellBackTo));
        Assert.Equal((Households, Households), (month.Report.Scored, month.Report.All.Rows));
        Assert.Empty(month.Report.Alarms);
        Assert.Contains("No alarm this month.", month.Text.En, StringComparison.Ordinal);
        Assert.Contains("本月没有警示", month.Text.Zh, StringComparison.Ordinal);
        Assert.Single(await stage.Get<RiskModelStore>().HistoryAsync(default));
        Assert.Equal(HealthStatus.Healthy, (await HealthAsync(stage)).Status);
    }

    [RequiresPostgresFact]
    public async Task Watch_LimitCrossed_FallsBackOnceAndAPersonsChoiceThenStands()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        var store = stage.Get<RiskModelStore>();
        var scorecard = await store.AddAsync(ScoringStage.First, "ann", default);
        var trees = await stage.PromoteAsync(s_trees);
        await YearAsync(stage, (truth, dice) => dice < truth + 0.4);

        await stage.Get<IRiskRounds>().WatchAsync(default);
        await stage.Get<IRiskRounds>().WatchAsync(default);

        var fallen = (await store.HistoryAsync(default))[^1];
        Assert.Equal((2, scorecard, trees, Appointment.Service, true), (fallen.Sequence, fallen.ModelId, fallen.PreviousId, fallen.By, fallen.ByService));
        Assert.Contains("were", fallen.Reason, StringComparison.Ordinal);
        var month = (await stage.Get<IRiskDesk>().ReportAsync(s_month, default)).Single(one => one.Report.ModelId == trees);
        Assert.Equal(scorecard, month.FellBackTo);
        Assert.Equal(WatchAlarm.Calibration, Assert.Single(month.Report.Alarms).Kind);
        Assert.Equal(HealthStatus.Degraded, (await HealthAsync(stage)).Status);

        // Only a person may go forth again, and is not overruled for the same month.
        await Assert.ThrowsAsync<RiskDataException>(() => store.PromoteAsync(trees, Appointment.Service, "why", default));
        stage.Clock.Advance(TimeSpan.FromMinutes(1));
        await store.PromoteAsync(trees, "bob", "the downturn hit all models alike", default);
        await stage.Get<WatchModels>().RunAsync(stage.Clock.GetUtcNow(), default);
        Assert.Equal((3, trees), ((await store.HistoryAsync(default)).Count, (await store.HistoryAsync(default))[^1].ModelId));
    }

    [RequiresPostgresFact]
    public async Task Watch_KilledBetweenReportAndAnswer_AnswersAtTheNextRun()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        var store = stage.Get<RiskModelStore>();
        await store.AddAsync(ScoringStage.First, "ann", default);
        var trees = await stage.PromoteAsync(s_trees);
        await YearAsync(stage, (truth, dice) => dice < truth + 0.4);
        await stage.Database.ExecuteAsync(
            """
            create function risk.stop() returns trigger language plpgsql as $$ begin raise exception 'stopped'; end $$;
            create trigger stop before insert on risk.appointments for each row execute function risk.stop();
            """);
        await Assert.ThrowsAnyAsync<Exception>(() => stage.Get<IRiskRounds>().WatchAsync(default));
        Assert.Equal(1, await stage.Database.ScalarAsync<long>($"select count(*) from risk.watch_reports where model_id = '{trees}'"));
        await stage.Database.ExecuteAsync("drop trigger stop on risk.appointments");

        await stage.Get<IRiskRounds>().WatchAsync(default);

        Assert.True((await store.HistoryAsync(default))[^1].ByService);
    }

    [RequiresPostgresFact]
    public async Task Compare_ChallengerOfAYear_IsMeasuredOnTheSamePromises()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        var store = stage.Get<RiskModelStore>();
        var scorecard = await store.AddAsync(ScoringStage.First, "ann", default);
        await store.ChallengeAsync(scorecard, true, "bob", "to compare", default);
        await stage.PromoteAsync(s_trees);
        await YearAsync(stage, (truth, dice) => dice < truth);

        var compared = await stage.Get<IRiskDesk>().CompareAsync(scorecard, default);

        Assert.Equal(Households, compared.Promises);
        Assert.InRange(compared.OtherSeen!.Auc.Value, compared.ChampionSeen!.Auc.Value, 1);
    }

    private static async Task<HealthCheckResult> HealthAsync(AlertsStage stage) =>
        await new RiskHealthCheck(stage.Get<IRiskDesk>()).CheckHealthAsync(new HealthCheckContext(), default);

    /// <summary>Households are scored in a March, some of them are in need in August, and the next March is over.</summary>
    private static async Task YearAsync(AlertsStage stage, Func<double, double, bool> isNeedy)
    {
        var dice = new Random(5);
        List<(double Income, int JobLost, bool IsNeedy)> drawn = [];
        for (var i = 0; i < Households; i++)
        {
            var (income, jobLost) = (0.5 + (dice.NextDouble() * 2.5), dice.Next(731));
            drawn.Add((income, jobLost, isNeedy(LogOdds.Probability(1 - (1.5 * income) + (jobLost < 365 ? 1 : 0)), dice.NextDouble())));
        }

        await stage.DescribeAsync(drawn.Select((one, i) => Household(i, 1, ScoringStage.Today, one.Income, one.JobLost, [])));
        await stage.NightAsync();
        stage.Clock.SetUtcNow(new DateTimeOffset(2027, 4, 2, 2, 0, 0, TimeSpan.Zero));
        await stage.DescribeAsync(drawn.Select((one, i) => Household(i, 2, "2027-04-02", one.Income, one.JobLost, one.IsNeedy ? ["2026-08-01"] : [])));
    }

    private static HouseholdFeatures Household(int i, long revision, string on, double income, int jobLost, string[] needs)
    {
        var features = DescriptionStage.Description($"W{i:000}", revision, on, income, null, needs);
        features.Values[FeatureCatalogue.Names.ToList().IndexOf("job_lost")] = jobLost;
        return features;
    }
}
