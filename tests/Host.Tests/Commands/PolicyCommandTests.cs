using System.Text.Json;
using LowIncomeMonitor.Host.Commands;

namespace LowIncomeMonitor.Host.Tests.Commands;

[Collection(CommandGroup.Name)]
public sealed class PolicyCommandTests
{
    [Fact]
    public async Task Check_InstalledRules_HaveNoFault()
    {
        var run = await CommandRun.OfAsync("policy check --json");

        Assert.Equal(ExitCodes.Done, run.ExitCode);
        var result = JsonDocument.Parse(run.Output).RootElement;
        Assert.True(result.GetProperty("ok").GetBoolean());
        Assert.Equal(12, result.GetProperty("version").GetString()!.Length);
        // Xinhui raised dibao in June 2018 and destitute support in July: the month between is what J10 asks about.
        Assert.Equal(
            ["440705 urban 2018-06-01 2018-07-01", "440705 rural 2018-06-01 2018-07-01"],
            result.GetProperty("below_least").EnumerateArray().Select(one =>
                $"{one.GetProperty("region")} {one.GetProperty("area")} {one.GetProperty("from")} {one.GetProperty("to")}"));
        Assert.InRange(result.GetProperty("unconfirmed").GetInt32(), 1, result.GetProperty("values").GetInt32());
    }

    [Fact]
    public async Task Check_FolderWithFaults_NamesAllOfThemAndFails()
    {
        var folder = Directory.CreateTempSubdirectory("packs-");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "parameters"));
            await File.WriteAllTextAsync(
                Path.Combine(folder.FullName, "parameters", "p.yaml"),
                "region: \"421281\"\nparameters:\n  - key: k\n    title: t\n    unit: apples\n    values: []\n");
            var run = await CommandRun.OfAsync($"policy check {folder.FullName}");

            Assert.Equal(ExitCodes.Failed, run.ExitCode);
            Assert.Contains("parameters/p.yaml:3: unknown unit 'apples'", run.Output, StringComparison.Ordinal);
            Assert.Contains("catalogue:0: the folder is missing", run.Output, StringComparison.Ordinal);
            Assert.Contains("calendars:0:", run.Output, StringComparison.Ordinal);
            Assert.Contains("refused as a whole", run.Output, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Show_OneKey_GivesValueReferenceAndCourse()
    {
        var run = await CommandRun.OfAsync("policy show --region 421281101 --on 2023-03-31 --area rural --key dibao.standard --json");

        var value = JsonDocument.Parse(run.Output).RootElement.GetProperty("values")[0];
        Assert.Equal((550, "2023-04-01"), (value.GetProperty("value").GetInt32(), value.GetProperty("to").GetString()));
        Assert.False(value.GetProperty("confirmed").GetBoolean());
        Assert.Contains("赤壁市民政局", value.GetProperty("reference").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, value.GetProperty("course").GetArrayLength());
    }

    [Fact]
    public async Task Show_UnconfirmedValue_IsMarked()
    {
        var run = await CommandRun.OfAsync("policy show --region 222426 --on 2021-01-01 --key dibao.standard");

        Assert.Contains("UNCONFIRMED", run.Output, StringComparison.Ordinal);
        Assert.Contains("未经确认", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_UnknownKey_IsNamed()
    {
        var run = await CommandRun.OfAsync("policy show --region 421281 --key dibao.standrad");

        Assert.Equal(ExitCodes.Failed, run.ExitCode);
        Assert.Contains("'dibao.standrad'", run.Errors, StringComparison.Ordinal);
    }
}
