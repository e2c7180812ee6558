using LowIncomeMonitor.Alerts.Risk.Store;
using LowIncomeMonitor.Domain.Risk;
using LowIncomeMonitor.TestKit.Postgres;
using Npgsql;
using static LowIncomeMonitor.Alerts.Tests.Risk.DescriptionStage;

namespace LowIncomeMonitor.Alerts.Tests.Risk;

public sealed class ScoringTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [RequiresPostgresFact]
    public async Task Describe_WithoutAModelInUse_ScoresNobody()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        await stage.Get<RiskModelStore>().AddAsync(ScoringStage.First, "ann", default);
        await stage.DescribeAsync(ScoringStage.Households(3));
        await stage.NightAsync();

        Assert.Equal(0, await stage.Database.ScalarAsync<long>("select count(*) from risk.scores"));
        Assert.Equal(0, await stage.Database.ScalarAsync<long>("select count(*) from risk.score_runs"));
    }

    [RequiresPostgresFact]
    public async Task ByStreamOrByNight_SameScoresWithReasonsAndBandsOfTheOffice()
    {
        await using var streamed = await AlertsStage.SetAsync(postgres);
        var model = await streamed.PromoteAsync(ScoringStage.First);
        await streamed.DescribeAsync(ScoringStage.Households(12));
        Assert.Equal(12, await streamed.Database.ScalarAsync<long>("select count(*) from risk.scores where band is null"));
        await streamed.NightAsync();

        await using var nightly = await AlertsStage.SetAsync(postgres);
        await nightly.DescribeAsync(ScoringStage.Households(12));
        await nightly.PromoteAsync(ScoringStage.First);
        await nightly.NightAsync();

        var scores = await streamed.Database.ScoresAsync();
        Assert.Equal(scores, await nightly.Database.ScoresAsync());
        Assert.Contains($"H01 421281001001 421281001 {model} {ScoringStage.Today}", scores, StringComparison.Ordinal);
        Assert.InRange(await streamed.Database.ScalarAsync<long>("select count(*) from risk.scores where band = 3"), 1, 3);
        Assert.InRange(await streamed.Database.ScalarAsync<long>("select count(*) from risk.scores where band >= 2"), 4, 9);
        Assert.Equal("income_to_line", await streamed.Database.ScalarAsync<string>("select reasons -> 0 ->> 'feature' from risk.scores where household_id = 'H01'"));

        // Nothing has happened since: no line is added to the history, by night or by the stream.
        var lines = await streamed.Database.ScalarAsync<long>("select count(*) from risk.score_history");
        streamed.Clock.Advance(TimeSpan.FromDays(1));
        await streamed.NightAsync();
        await streamed.DescribeAsync(ScoringStage.Households(12));
        Assert.Equal(lines, await streamed.Database.ScalarAsync<long>("select count(*) from risk.score_history"));
        await Assert.ThrowsAsync<PostgresException>(() => streamed.Database.ExecuteAsync("delete from risk.score_history"));
    }

    [RequiresPostgresFact]
    public async Task Night_Interrupted_GoesOnWhereItWasAndEndsAsOneThatWasNot()
    {
        await using var whole = await AlertsStage.SetAsync(postgres);
        await whole.PromoteAsync(ScoringStage.First);
        await using var broken = await AlertsStage.SetAsync(postgres);
        await broken.DescribeAsync(ScoringStage.Households(12));
        await broken.PromoteAsync(ScoringStage.First);
        await broken.Database.ExecuteAsync(
            """
            create function risk.stop() returns trigger language plpgsql as $$ begin raise exception 'stopped'; end $$;
            create trigger stop before insert on risk.scores for each row when (new.household_id = 'H08') execute function risk.stop();
            """);
        await Assert.ThrowsAsync<PostgresException>(broken.NightAsync);
        Assert.Equal(("H05", 5L), (await broken.Database.ScalarAsync<string>("select scored_to from risk.score_runs"), await broken.Database.ScalarAsync<long>("select count(*) from risk.scores")));

        await broken.Database.ExecuteAsync("drop trigger stop on risk.scores");
        await using var restarted = await broken.RestartAsync();
        await Task.WhenAll(Task.Run(broken.NightAsync), Task.Run(restarted.NightAsync));

        await whole.DescribeAsync(ScoringStage.Households(12));
        await whole.NightAsync();
        Assert.Equal(await whole.Database.ScoresAsync(), await broken.Database.ScoresAsync());
        Assert.Equal(await whole.Database.CasesAsync(), await broken.Database.CasesAsync());
        Assert.Equal(12, await broken.Database.ScalarAsync<int>("select households from risk.score_runs where finished_at is not null"));
        Assert.Equal(12, await broken.Database.ScalarAsync<long>("select count(distinct household_id) from risk.score_history"));
    }

    [RequiresPostgresFact]
    public async Task Describe_ChangedHelpedOrGone_SaysWhatChangedOrEndsTheScore()
    {
        await using var stage = await AlertsStage.SetAsync(postgres);
        await stage.PromoteAsync(ScoringStage.First);
        await stage.DescribeAsync(ScoringStage.Households(4));
        await stage.NightAsync();

        await stage.DescribeAsync(
        [
            Description("H01", 2, ScoringStage.Today, 2.9), Description("H02", 2, ScoringStage.Today, 0.6, ["dibao"]), Left("H03", 2, ScoringStage.Today),
        ]);

        Assert.Equal(["H01", "H04"], await stage.Database.ScalarAsync<string[]>("select array_agg(household_id order by household_id) from risk.scores"));
        Assert.Equal("income_to_line", await stage.Database.ScalarAsync<string>("select changes -> 0 ->> 'feature' from risk.scores where household_id = 'H01'"));
        Assert.Equal("true", await stage.Database.ScalarAsync<string>("select ((changes -> 0 ->> 'contribution')::float < 0)::text from risk.scores where household_id = 'H01'"));
        Assert.Equal(2, await stage.Database.ScalarAsync<long>("select count(*) from risk.score_history where probability is null"));
    }

    [RequiresPostgresFact]
    public async Task Challenger_InShadow_ChangesNothingThatAnybodyActsOn()
    {
        await using var alone = await AlertsStage.SetAsync(postgres);
        await using var watched = await AlertsStage.SetAsync(postgres);
        var store = watched.Get<RiskModelStore>();
        var challenger = await store.AddAsync(ScoringStage.Second, "ann", default);
        await Assert.ThrowsAsync<RiskDataException>(() => store.ChallengeAsync(challenger, true, "service", "why", default));
        await store.ChallengeAsync(challenger, true, "bob", "to compare", default);
        foreach (var stage in (AlertsStage[])[alone, watched])
        {
            await stage.PromoteAsync(ScoringStage.First);
            await stage.DescribeAsync(ScoringStage.Households(12));
            await stage.NightAsync();
        }

        Assert.Equal(await alone.Database.ScoresAsync(), await watched.Database.ScoresAsync());
        Assert.Equal(await alone.Database.CasesAsync(), await watched.Database.CasesAsync());
        Assert.Equal(0, await alone.Database.ScalarAsync<long>("select count(*) from risk.shadow_scores"));
        Assert.Equal(12, await watched.Database.ScalarAsync<long>($"select count(*) from risk.shadow_scores where model_id = '{challenger}'"));
        Assert.True((await store.ListAsync(default)).Single(model => model.ModelId == challenger).Challenges);
    }
}
