using System.Text.Json;
using LowIncomeMonitor.Host.Commands;
using LowIncomeMonitor.Host.Tests.Commands;

namespace LowIncomeMonitor.Host.Tests.Risk;

[Collection(CommandGroup.Name)]
public sealed class RiskCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("risk-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public async Task Train_TableWithALeak_PrintsOneObjectThatNamesIt()
    {
        var dice = new Random(1);
        var path = Write("income,word,leak,y", Enumerable.Range(0, 240).Select(_ =>
        {
            var income = dice.Next(1000);
            var y = dice.Next(1000) > income ? 1 : 0;
            return $"{income},{(dice.Next(2) == 0 ? "a" : "")},{y + dice.NextDouble():0.000},{y}";
        }));

        var run = await CommandRun.OfAsync($"risk train --data {path} --label y --json");

        Assert.Equal(ExitCodes.Done, run.ExitCode);
        using var answer = JsonDocument.Parse(run.Output);
        var root = answer.RootElement;
        Assert.Equal(240, root.GetProperty("rows").GetInt32());
        Assert.InRange(root.GetProperty("models").GetProperty("scorecard").GetProperty("auc").GetDouble(), 0.9, 1);
        Assert.Equal("leak", root.GetProperty("suspicious")[0].GetProperty("name").GetString());
        Assert.NotEmpty(root.GetProperty("chosen").GetString()!);
    }

    [Theory]
    [InlineData("a,y", "1,1|2,1", "The label is 1 in all")]
    [InlineData("a,y", "", "no row")]
    [InlineData("a,z", "1,1|2,0", "There is no column y")]
    [InlineData("a,y", "1,1,1", "Line 2 has 3 cells")]
    public async Task Train_UnusableTable_OneSentenceAndExitCodeOne(string header, string rows, string sentence)
    {
        var path = Write(header, rows.Split('|', StringSplitOptions.RemoveEmptyEntries));

        var run = await CommandRun.OfAsync($"risk train --data {path} --label y --test 0.5 --json");

        Assert.Equal(ExitCodes.Failed, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(sentence, run.Errors, StringComparison.Ordinal);
    }

    private string Write(string header, IEnumerable<string> rows)
    {
        var path = Path.Combine(_folder, "table.csv");
        File.WriteAllLines(path, [header, .. rows]);
        return path;
    }
}
