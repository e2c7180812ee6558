using System.Globalization;
using System.Text.Json;
using LowIncomeMonitor.Host.Commands;
using LowIncomeMonitor.TestKit.Postgres;

namespace LowIncomeMonitor.Host.Tests.Commands;

/// <summary>The raise of 2023-04-01 in a simulated Chibi, against what the simulator knows of it.</summary>
[Collection(CommandGroup.Name)]
public sealed class PolicySimulateTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [RequiresPostgresFact]
    public async Task Simulate_RaiseOfChibi_AgreesWithTheTruthToTheYuan()
    {
        var server = await postgres.CreateDatabaseAsync();
        var folder = Directory.CreateTempSubdirectory("monitor-raise-");
        try
        {
            await CommandRun.OfAsync($"simulate --out {folder.FullName} --people 500 --seed 4");
            var list = Path.Combine(folder.FullName, "effect.csv");

            var run = await CommandRun.OfAsync(
                $"policy simulate --data {folder.FullName} --set dibao.standard:urban=720 --set dibao.standard:rural=649 "
                + $"--region 421281 --on 2023-04-01 --findings --list {list} --json",
                ("MONITOR__DATABASE", server.ConnectionString), ("MONITOR_STATE", folder.FullName), ("MONITOR__EVENTLOG", null));

            Assert.True(run.ExitCode == ExitCodes.Done, run.Errors);
            var truth = await File.ReadAllLinesAsync(Path.Combine(folder.FullName, "raise.csv"));
            Assert.Equal(truth.Order(StringComparer.Ordinal), (await File.ReadAllLinesAsync(list)).Order(StringComparer.Ordinal));
            var rows = truth.Skip(1).Select(line => line.Split(',')).ToList();
            var entering = rows.Where(row => row[2] == "entering").ToList();
            Assert.NotEmpty(entering);
            var result = JsonDocument.Parse(run.Output).RootElement;
            Assert.Equal(entering.Count, result.GetProperty("households").GetProperty("entering").GetInt32());
            Assert.Equal(entering.Sum(row => int.Parse(row[3], CultureInfo.InvariantCulture)), result.GetProperty("people").GetProperty("entering").GetInt32());
            Assert.Equal(Sum(rows, 4), result.GetProperty("monthly_cost_before").GetDecimal());
            Assert.Equal(Sum(rows, 5), result.GetProperty("monthly_cost_after").GetDecimal());
            Assert.Equal(
                Sum(rows, 5), result.GetProperty("by_town").EnumerateObject().Sum(town => town.Value.GetProperty("monthly_cost_after").GetDecimal()));
            // A higher line puts nobody's help in doubt; what it settles are amounts and layers.
            var byRule = result.GetProperty("findings").GetProperty("by_rule").EnumerateObject().ToList();
            Assert.NotEmpty(byRule);
            Assert.All(byRule.Where(rule => rule.Name[0] == 'R'), rule => Assert.Equal(0, rule.Value.GetProperty("gained").GetInt32()));
            Assert.All(
                byRule.Where(rule => rule.Value.GetProperty("lost").GetInt32() > 0), rule => Assert.Contains(rule.Name, (string[])["J02", "J06", "R06"]));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static decimal Sum(List<string[]> rows, int column) => rows.Sum(row => decimal.Parse(row[column], CultureInfo.InvariantCulture));
}
