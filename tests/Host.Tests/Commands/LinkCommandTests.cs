using System.Globalization;
using System.Text.Json;
using LowIncomeMonitor.Host.Commands;

namespace LowIncomeMonitor.Host.Tests.Commands;

[Collection(CommandGroup.Name)]
public sealed class LinkCommandTests : IDisposable
{
    private const string Model = """{ "model": "people", "comparisons": ["name", "born", "town"] }""";

    private readonly string _folder = Directory.CreateTempSubdirectory("monitor-link-").FullName;

    [Theory]
    [InlineData("csv")]
    [InlineData("jsonl")]
    public async Task Link_Json_HasTheKeysOfTheContract(string format)
    {
        var run = await RunAsync($"--dedupe --train --truth person --json --left {Table(format)} --out {_folder}/links.csv");

        Assert.Equal((ExitCodes.Done, ""), (run.ExitCode, run.Errors));
        var json = JsonDocument.Parse(run.Output).RootElement;
        foreach (var key in (string[])["pairs", "links", "clusters", "threshold", "seconds", "peak_memory_mb", "precision", "recall", "f1", "bcubed_f1", "calibration_error"])
            Assert.Equal(JsonValueKind.Number, json.GetProperty(key).ValueKind);
        Assert.InRange(json.GetProperty("f1").GetDouble(), 0.95, 1);
        Assert.NotEmpty(json.GetProperty("curve").EnumerateArray());
        Assert.Equal(json.GetProperty("links").GetInt32(), (await File.ReadAllLinesAsync($"{_folder}/links.csv")).Length - 1);
    }

    [Fact]
    public async Task Link_Explain_GivesLevelAndWeightOfEveryComparisonAndNoValue()
    {
        var run = await RunAsync($"--dedupe --train --explain r1a,r1b --json --left {Table("csv")}");

        var explain = JsonDocument.Parse(run.Output).RootElement.GetProperty("explain");
        Assert.Equal(["name", "born", "town"], explain.GetProperty("comparisons").EnumerateArray().Select(c => c.GetProperty("name").GetString()));
        var together = explain.GetProperty("comparisons").EnumerateArray().Sum(c => c.GetProperty("bits").GetDouble())
            + explain.GetProperty("prior_bits").GetDouble() + explain.GetProperty("related_bits").GetDouble();
        Assert.Equal(explain.GetProperty("bits").GetDouble(), together, 6);
        Assert.DoesNotContain("town1", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--dedupe --train --explain r1a", "two rows")]
    [InlineData("--dedupe --train --explain r1a,nobody", "no row")]
    [InlineData("", "--dedupe")]
    [InlineData("--dedupe", "not been trained")]
    public async Task Link_WrongUse_IsOneSentence(string options, string sentence)
    {
        var run = await RunAsync($"{options} --left {Table("csv")}");

        Assert.Equal(ExitCodes.WrongUse, run.ExitCode);
        Assert.Contains(sentence, run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Table(string format)
    {
        var path = $"{_folder}/people.{format}";
        var random = new Random(5);
        var lines = format == "csv" ? new List<string> { "id,person,name,born,town" } : [];
        for (var person = 0; person < 400; person++)
        {
            var name = $"{(char)('a' + random.Next(20))}{(char)('a' + random.Next(20))}{(char)('a' + random.Next(20))}ing";
            var born = $"{random.Next(1940, 2000)}-{random.Next(1, 13):D2}-{random.Next(1, 29):D2}";
            foreach (var copy in random.Next(2) == 0 || person == 1 ? "ab" : "a")
            {
                var town = string.Create(CultureInfo.InvariantCulture, $"town{random.Next(5) + person % 7 * 5}");
                lines.Add(format == "csv"
                    ? $"r{person}{copy},{person},{name},{born},{town}"
                    : $$"""{"id":"r{{person}}{{copy}}","person":{{person}},"name":"{{name}}","born":"{{born}}","town":"{{town}}"}""");
            }
        }

        File.WriteAllLines(path, lines);
        return path;
    }

    private Task<CommandRun> RunAsync(string options)
    {
        File.WriteAllText($"{_folder}/model.json", Model);
        return CommandRun.OfAsync($"link --model {_folder}/model.json {options}");
    }
}
