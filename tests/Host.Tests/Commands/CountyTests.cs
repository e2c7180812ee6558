using System.Text.Json;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Host.Commands;
using LowIncomeMonitor.TestKit.Postgres;
using Npgsql;

namespace LowIncomeMonitor.Host.Tests.Commands;

/// <summary>A hamlet through the whole program: simulate, evaluate, demo.</summary>
[Collection(CommandGroup.Name)]
public sealed class CountyTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private readonly string _state = Directory.CreateTempSubdirectory("monitor-county-").FullName;

    [RequiresPostgresFact]
    public async Task EvaluateAndDemo_OfOneHamlet_AgreeAndPrintTheFixedKeys()
    {
        var server = await postgres.CreateDatabaseAsync();
        (string, string?)[] environment =
            [("MONITOR__DATABASE", server.ConnectionString), ("MONITOR_STATE", _state), ("MONITOR__EVENTLOG", null)];
        var folder = Path.Combine(_state, "hamlet");
        Assert.Equal(ExitCodes.Done, (await CommandRun.OfAsync($"simulate --out {folder} --people 150 --seed 20261121")).ExitCode);

        var evaluated = await CommandRun.OfAsync($"evaluate {folder} --json", environment);
        Assert.True(evaluated.ExitCode == ExitCodes.Done, evaluated.Errors);
        var scores = JsonDocument.Parse(evaluated.Output).RootElement;
        Assert.Equal(["rules", "precision", "recall", "traps_raised"], Keys(scores));
        Assert.All(
            scores.GetProperty("rules").EnumerateObject(),
            rule => Assert.Equal(["expected", "raised", "true_positive", "precision", "recall"], Keys(rule.Value)));

        var shown = await CommandRun.OfAsync("demo --people 150 --seed 20261121 --exit --json", environment);
        Assert.True(shown.ExitCode == ExitCodes.Done, shown.Errors);
        var result = JsonDocument.Parse(shown.Output).RootElement;
        Assert.Equal(150, result.GetProperty("people").GetInt64(), tolerance: 15);
        Assert.Equal("postgres", result.GetProperty("log").GetString());
        Assert.Equal(scores.GetProperty("precision").GetDouble(), result.GetProperty("truth").GetProperty("precision").GetDouble());
        Assert.Equal(scores.GetProperty("recall").GetDouble(), result.GetProperty("truth").GetProperty("recall").GetDouble());
        var records = result.GetProperty("records");
        Assert.Equal(
            records.GetProperty("accepted").GetInt64(), records.GetProperty("by_source").EnumerateObject().Sum(s => s.Value.GetInt64()));
        await FeedsOfTheDemoAsync(new NpgsqlConnectionStringBuilder(server.ConnectionString)
        {
            Database = "monitor_demo_chibi_150_20261121_postgres", Pooling = false,
        }.ConnectionString);
        await server.ExecuteAsync("drop database if exists monitor_demo_chibi_150_20261121_postgres with (force)");
        Directory.Delete(_state, recursive: true);
    }

    private async Task FeedsOfTheDemoAsync(string database)
    {
        var run = await CommandRun.OfAsync("feeds --json", ("MONITOR__DATABASE", database), ("MONITOR_STATE", _state), ("MONITOR__EVENTLOG", null));
        Assert.True(run.ExitCode == ExitCodes.Done, run.Errors);
        var report = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(["feeds", "resting_rules", "decisions"], Keys(report));
        Assert.Equal(Sources.Feeds, report.GetProperty("feeds").EnumerateArray().Select(feed => feed.GetProperty("source").GetString()));
        // The demo's clock stands at the county's last day, years ago: by today's every feed that came is late, its rules rest,
        // and a hamlet is too small for every register to have sent something.
        Assert.All(report.GetProperty("feeds").EnumerateArray(), feed => Assert.Equal(
            feed.GetProperty("last_fed_on").GetString() == "" ? "waiting" : "in doubt", feed.GetProperty("standing").GetString()));
        Assert.Contains(report.GetProperty("feeds").EnumerateArray(), feed => feed.GetProperty("standing").GetString() == "in doubt");
        Assert.Contains(report.GetProperty("resting_rules").EnumerateArray(), rule => rule.GetProperty("rule").GetString() == "R01");
    }

    private static IEnumerable<string> Keys(JsonElement of) => of.EnumerateObject().Select(p => p.Name);
}
