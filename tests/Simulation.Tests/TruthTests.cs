using LowIncomeMonitor.Simulation.Tests.Reading;

namespace LowIncomeMonitor.Simulation.Tests;

public sealed class TruthTests
{
    [Theory]
    [InlineData("chibi", 25_000, 1, 12)]
    [InlineData("chibi", 4_000, 7, 24)]
    [InlineData("chibi", 3_000, 8, 1)]
    [InlineData("qingyuan", 9_000, 2, 12)]
    [InlineData("xinhui", 9_000, 3, 10)]
    public void Truth_ReadFromTheFilesAlone_IsTheSame(string profile, int people, long seed, int months)
    {
        using var written = new WrittenCounty(new SimulationOptions(people, seed, profile, months));
        var county = written.Read();
        var raised = new FileReader(county, written.County.AsOf).Read();

        var truth = county.Truth.Rows.Where(r => FileReader.Rules.Contains(county.Truth[r, "rule_id"])).ToDictionary(
            r => (county.Truth[r, "household_id"], county.Truth[r, "rule_id"]), r => r);
        var expected = truth.Where(t => county.Truth[t.Value, "expected"] == "raise").Select(t => t.Key).ToHashSet();
        var missing = expected.Except(raised).Select(k => $"{k} {county.Truth[truth[k], "why"]}").Take(10);
        var surplus = raised.Except(expected)
            .Select(k => $"{k} {(truth.TryGetValue(k, out var row) ? county.Truth[row, "why"] : "no row")}").Take(10);
        Assert.Empty(missing);
        Assert.Empty(surplus);
    }
}
