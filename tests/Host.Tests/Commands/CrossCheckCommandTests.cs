using System.Text.Json;
using LowIncomeMonitor.Host.Commands;

namespace LowIncomeMonitor.Host.Tests.Commands;

[Collection(CommandGroup.Name)]
public sealed class CrossCheckCommandTests : IDisposable
{
    private const string Number = "11010519491231002X";

    private readonly string _folder = Directory.CreateTempSubdirectory("monitor-crosscheck-").FullName;

    [Fact]
    public async Task CrossCheck_Json_HasTheKeysOfTheContractAndNothingElseOnOutput()
    {
        var run = await RunAsync("--json");

        Assert.Equal((ExitCodes.Done, ""), (run.ExitCode, run.Errors));
        var json = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal((2, 1, 1, 1, 1), (Of("rows"), Of("quarantined"), Of("hits"), Of("people"), Of("households")));
        Assert.All(["seconds", "rows_per_second", "peak_memory_mb"], key => Assert.True(json.GetProperty(key).GetDouble() > 0));

        int Of(string key) => json.GetProperty(key).GetInt32();
    }

    [Theory]
    [InlineData("")]
    [InlineData("--json")]
    [InlineData("--report {0}/report.md")]
    public async Task CrossCheck_WhateverIsPrinted_ShowsNoNameAndNoNumber(string options)
    {
        var run = await RunAsync(string.Format(null, options, _folder));

        Assert.Equal(ExitCodes.Done, run.ExitCode);
        Assert.DoesNotContain("欧阳", run.Output + run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("1949", run.Output + run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--source boats", ExitCodes.WrongUse, "The registers are")]
    [InlineData("--source vehicles --as-of 2024-02-30", ExitCodes.WrongUse, "yyyy-MM-dd")]
    [InlineData("--source vehicles --threads 0", ExitCodes.WrongUse, "--threads")]
    [InlineData("--source marriages", ExitCodes.Failed, "Missing: person_a_id")]
    public async Task CrossCheck_WrongUse_IsOneSentence(string options, int code, string sentence)
    {
        var run = await RunAsync("", options);

        Assert.Equal(code, run.ExitCode);
        Assert.Contains(sentence, run.Errors, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("", run.Output);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<CommandRun> RunAsync(string options, string source = "--source vehicles")
    {
        File.WriteAllText(Path.Combine(_folder, "roster.csv"), $"household_id,person_id,name\n{Number},{Number},欧阳明\n");
        File.WriteAllText(
            Path.Combine(_folder, "vehicles.csv"), $"record_id,owner_id,owner_name\n1,{Number},欧阳明\n2,110105194912310021,欧阳明\n");
        return CommandRun.OfAsync(
            $"crosscheck --roster {_folder}/roster.csv --registry {_folder}/vehicles.csv --out {_folder}/hits.csv {source} {options}");
    }
}
