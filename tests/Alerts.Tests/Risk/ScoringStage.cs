using LowIncomeMonitor.Alerts.Risk.Scoring;
using LowIncomeMonitor.Alerts.Risk.Store;
using LowIncomeMonitor.Domain.Risk;
using LowIncomeMonitor.Domain.Risk.Scorecards;
using LowIncomeMonitor.Domain.Risk.Training;
using LowIncomeMonitor.TestKit.Postgres;
using HouseholdFeatures = LowIncomeMonitor.Contracts.V1.HouseholdFeatures;

namespace LowIncomeMonitor.Alerts.Tests.Risk;

/// <summary>Alerts with a model in use and an office that can visit three households a month.</summary>
internal static class ScoringStage
{
    public const string Today = "2026-03-02";

    public static TrainedRisk First { get; } = Train(1);

    public static TrainedRisk Second { get; } = Train(2);

    public static async Task<string> PromoteAsync(this AlertsStage stage, TrainedRisk trained, string by = "ann")
    {
        var store = stage.Get<RiskModelStore>();
        var id = await store.AddAsync(trained, "ann", default);
        await store.PromoteAsync(id, by, "a test", default);
        return id;
    }

    public static Task NightAsync(this AlertsStage stage) => stage.Get<ScoreAllHouseholds>().RunAsync(stage.Clock.GetUtcNow(), CancellationToken.None);

    /// <summary>Households H01 and on, the poorest first.</summary>
    public static HouseholdFeatures[] Households(int count) =>
        [.. Enumerable.Range(1, count).Select(i => DescriptionStage.Description($"H{i:00}", 1, Today, 0.5 + (2.4 * i / count)))];

    /// <summary>All that is known of scores, as one text.</summary>
    public static Task<string> ScoresAsync(this TestDatabase database) => database.ScalarAsync<string>(
        """
        select concat((select string_agg(concat_ws(' ', household_id, region, office, model_id, on_day, probability, band, features, reasons), E'\n' order by household_id) from risk.scores),
            (select string_agg(concat_ws(' ', office, on_day, capacity, households, red, orange, yellow), E'\n' order by office, on_day) from risk.office_bands))
        """);

    /// <summary>All cases with their findings, as one text without instants.</summary>
    public static Task<string> CasesAsync(this TestDatabase database) => database.ScalarAsync<string>(
        """
        select coalesce(string_agg(concat_ws(' ', c.household_id, c.level, c.state, c.rank, c.risk, c.risk_band, f.rule, f.level, f.suppressed, f.cleared_at is null), E'\n'
            order by c.household_id, c.case_id, f.finding_id), '')
        from alerts.cases c left join alerts.findings f using (case_id)
        """);

    private static TrainedRisk Train(int seed) =>
        RiskTraining.Train(new ScorecardTrainer(), RiskTables.Training(RiskTables.OfHouseholds(2000, seed)));
}
