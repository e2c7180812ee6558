using System.Text.Json;
using LowIncomeMonitor.Host.Commands;
using LowIncomeMonitor.TestKit.Postgres;

namespace LowIncomeMonitor.Host.Tests.Commands;

/// <summary>A change of the packs from the file to the sweep under it, by commands, on one database.</summary>
[Collection(CommandGroup.Name)]
public sealed class PolicyGateCommandTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [RequiresPostgresFact]
    public async Task Propose_ThenApproveBySomebodyElse_PutsTheFolderInForceForTheNextSweep()
    {
        var server = await postgres.CreateDatabaseAsync();
        var home = Directory.CreateTempSubdirectory("monitor-gate-");
        (string, string?)[] environment =
        [
            ("MONITOR__DATABASE", server.ConnectionString), ("MONITOR_STATE", home.FullName), ("MONITOR_HOME", home.FullName),
            ("MONITOR__EVENTLOG", null),
        ];
        try
        {
            CopyRules(Path.Combine(home.FullName, "rules"));
            var first = (await JsonAsync("policy candidates --json", environment)).GetProperty("in_force").GetString();
            var pack = Path.Combine(home.FullName, "rules", "parameters", "421281-chibi.yaml");
            var text = await File.ReadAllTextAsync(pack);
            Assert.Contains("value: 649", text, StringComparison.Ordinal);
            await File.WriteAllTextAsync(pack, text.Replace("value: 649", "value: 659", StringComparison.Ordinal));

            var second = (await JsonAsync("policy propose --who Chen --why circular --json", environment)).GetProperty("edition").GetString();
            Assert.NotEqual(first, second);
            Assert.Equal(first, (await SweepAsync(environment)).GetProperty("edition").GetString());
            var own = await CommandRun.OfAsync($"policy approve {second} --who chen --why fine", environment);
            Assert.Equal(ExitCodes.Failed, own.ExitCode);
            Assert.Contains("somebody else has to approve it", own.Errors, StringComparison.Ordinal);
            var approved = await CommandRun.OfAsync($"policy approve {second} --who Li --why fine", environment);
            Assert.True(approved.ExitCode == ExitCodes.Done, approved.Errors);

            var sweep = await SweepAsync(environment);
            Assert.Equal((second, "finished"), (sweep.GetProperty("edition").GetString(), sweep.GetProperty("state").GetString()));
            var raises = await CommandRun.OfAsync("sweeps raises", environment);
            Assert.StartsWith("household_id,town,programme,", raises.Output, StringComparison.Ordinal);
            Assert.Equal(2, (await JsonAsync("sweeps list --json", environment)).GetProperty("sweeps").GetArrayLength());
            Assert.Equal(ExitCodes.Failed, (await CommandRun.OfAsync("sweeps show 99", environment)).ExitCode);
        }
        finally
        {
            home.Delete(recursive: true);
        }
    }

    private static async Task<JsonElement> SweepAsync((string, string?)[] environment) =>
        (await JsonAsync("sweeps run --json", environment)).GetProperty("sweeps")[0];

    private static async Task<JsonElement> JsonAsync(string command, (string, string?)[] environment)
    {
        var run = await CommandRun.OfAsync(command, environment);
        Assert.True(run.ExitCode == ExitCodes.Done, run.Errors);
        return JsonDocument.Parse(run.Output).RootElement;
    }

    private static void CopyRules(string to)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Monitor.sln")))
            root = root.Parent!;
        var from = Path.Combine(root.FullName, "rules");
        foreach (var part in (string[])["parameters", "catalogue", "calendars"])
        {
            Directory.CreateDirectory(Path.Combine(to, part));
            foreach (var file in Directory.EnumerateFiles(Path.Combine(from, part)))
                File.Copy(file, Path.Combine(to, part, Path.GetFileName(file)));
        }
    }
}
