using System.Text.Json;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Host.Commands;

namespace LowIncomeMonitor.Host.Tests.Commands;

[Collection(CommandGroup.Name)]
public sealed class SimulateCommandTests
{
    [Fact]
    public async Task Simulate_SmallCounty_WritesEveryFileAndCountsItsRows()
    {
        var folder = Directory.CreateTempSubdirectory("monitor-simulate-").FullName;
        var run = await CommandRun.OfAsync($"simulate --out {folder} --people 60 --seed 3 --json");

        Assert.Equal((ExitCodes.Done, ""), (run.ExitCode, run.Errors));
        var counts = JsonDocument.Parse(run.Output).RootElement;
        string[] sources = ["roster", .. Sources.Feeds, "truth"];
        Assert.All(sources, source => Assert.Equal(
            File.ReadLines(Path.Combine(folder, $"{source}.csv")).Count() - 1, counts.GetProperty(source).GetInt32()));
        Assert.True(File.Exists(Path.Combine(folder, "county.json")));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Simulate_IntoAFile_IsOneSentence()
    {
        var file = Path.GetTempFileName();
        var run = await CommandRun.OfAsync($"simulate --out {file} --people 10");
        File.Delete(file);

        Assert.Equal(ExitCodes.Failed, run.ExitCode);
        Assert.Single(run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
