using System.Text;
using LowIncomeMonitor.Flow.Tests.Running;
using LowIncomeMonitor.TestKit.Postgres;
using Npgsql;

namespace LowIncomeMonitor.Flow.Tests.Privacy;

/// <summary>
/// Guards: nobody's name or citizen number stands in clear anywhere behind the intake (principle 7): not in a table, not
/// in a topic, not in the log, neither a stranger's nor a rostered person's.
/// </summary>
public sealed class PrivacyFlowTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly Dictionary<string, string> s_chatty = new() { ["Logging__LogLevel__Default"] = "Debug" };

    [RequiresPostgresFact]
    public async Task Demo_AfterRun_HoldsNobodyInClear()
    {
        var server = await postgres.CreateDatabaseAsync();
        await using var county = new DemoCounty(server.ConnectionString, 300, 16);
        var run = await county.RunAsync(s_chatty);
        Assert.True(run.Figures().Hits > 0);
        var people = CountyPeople.Read(county.Files);
        await using var database = county.Open();
        var scan = new ClearTextScan(database, people);

        Assert.Empty(await scan.FindAsync());
        Assert.Contains("DBG", run.Errors, StringComparison.Ordinal);
        Assert.False(scan.Holds(run.Errors), "somebody stands in the log");
        Assert.False(scan.Holds(run.Output), "somebody stands in the output");
        await AssertReadEverythingAsync(scan, database);
        await AssertFindsWhatIsPlantedAsync(scan, database, people);
    }

    // The topics are tables of the PostgreSQL log: the later ones must have been among what was read, and not empty.
    private static async Task AssertReadEverythingAsync(ClearTextScan scan, NpgsqlDataSource database)
    {
        Assert.True(scan.Read["alerts.cases"] > 0 && scan.Read["matching.facts"] > 0 && scan.Read["audit.journal"] > 0);
        Assert.True(scan.Read["platform.quarantine"] > 0);
        foreach (var topic in (string[])["findings.v1", "alerts.v1", "registry.deaths.v1"])
        {
            await using var command = database.CreateCommand($"select topic_id from platform.log_topics where name = '{topic}'");
            var id = await command.ExecuteScalarAsync();
            Assert.True(scan.Read.Where(table => table.Key.StartsWith($"platform.log_entries_{id}", StringComparison.Ordinal)).Sum(table => table.Value) > 0, topic);
        }
    }

    private static async Task AssertFindsWhatIsPlantedAsync(
        ClearTextScan scan, NpgsqlDataSource database, IReadOnlySet<string> people)
    {
        var number = people.First(text => char.IsAsciiDigit(text[0]));
        var name = people.First(text => text[0] > 0x2000);
        foreach (var (type, value) in (IEnumerable<(string, object)>)
            [
                ("text", $"seen: {name}."), ("text", $"a{number}b"), ("bytea", Encoding.UTF8.GetBytes($"\u0001{name}\u0002")),
                ("bytea", Encoding.UTF8.GetBytes(number)), ("text[]", new[] { "x", name }), ("text", $$"""{"n":"{{Escaped(name)}}"}"""),
            ])
        {
            await using (var plant = database.CreateCommand($"drop table if exists public.planted; create table public.planted (v {type})"))
                await plant.ExecuteNonQueryAsync();
            await using (var fill = database.CreateCommand("insert into public.planted values ($1)"))
            {
                fill.Parameters.Add(new NpgsqlParameter { Value = value });
                await fill.ExecuteNonQueryAsync();
            }

            Assert.Equal(["public.planted"], await scan.FindAsync());
        }
    }

    private static string Escaped(string text) => string.Concat(text.Select(c => $"\\u{(int)c:X4}"));
}
