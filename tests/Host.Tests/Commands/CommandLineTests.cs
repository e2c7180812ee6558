using LowIncomeMonitor.Host.Commands;

namespace LowIncomeMonitor.Host.Tests.Commands;

[Collection(CommandGroup.Name)]
public sealed class CommandLineTests
{
    public static TheoryData<string> All =>
    [
        "", "demo", "serve", "migrate", "simulate", "import", "import roster", "import registry", "evaluate", "quarantine",
        "quarantine list", "quarantine show", "quarantine replay", "alerts", "alerts list", "alerts watch", "alerts claim",
        "alerts release", "alerts visit", "alerts decide", "alerts explain", "alerts history", "review", "review list", "review show", "review judge",
        "review undo", "policy", "policy check",
        "policy show", "policy evaluate",
        "policy simulate", "policy propose", "policy candidates", "policy approve", "policy reject", "policy withdraw", "sweeps",
        "sweeps list", "sweeps show", "sweeps raises", "sweeps run", "token", "keys", "feeds", "feeds release", "feeds reject",
    ];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Help_OfEachCommand_IsShownAndEndsWell(string command)
    {
        var run = await CommandRun.OfAsync($"{command} --help");

        Assert.Equal((ExitCodes.Done, ""), (run.ExitCode, run.Errors));
        Assert.Contains("Usage:", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense", "nonsense")]
    [InlineData("", "command")]
    [InlineData("demo --people many", "many")]
    [InlineData("demo --people 0", "people")]
    [InlineData("demo --log paper", "paper")]
    [InlineData("demo --profile atlantis", "profile")]
    [InlineData("simulate", "--out")]
    [InlineData("simulate --out DIR --people 0", "people")]
    [InlineData("simulate --out DIR --months 0", "months")]
    [InlineData("simulate --out DIR --profile atlantis", "profile")]
    [InlineData("serve --roles cook", "cook")]
    [InlineData("serve --roles -1", "-1")]
    [InlineData("feeds release deaths", "--who")]
    [InlineData("import roster file.csv --as-of 31.12.2023", "--as-of")]
    [InlineData("import roster file.csv --as-of 2023-02-30", "--as-of")]
    [InlineData("import registry deaths", "argument missing")]
    [InlineData("alerts claim seven", "seven")]
    [InlineData("alerts decide 1 --kind burn --token x", "burn")]
    [InlineData("review show seven", "seven")]
    [InlineData("review judge 1 --verdict same", "--reason")]
    [InlineData("review judge 1 --verdict maybe --reason why --token x", "maybe")]
    [InlineData("review list --kind 1 --token x", "--kind")]
    [InlineData("policy show --on 2023-04-01", "--region")]
    [InlineData("policy show --region 4212", "--region")]
    [InlineData("policy show --region 421281 --on 1.4.2023", "--on")]
    [InlineData("policy show --region 421281 --area suburb", "--area")]
    [InlineData("policy evaluate --on 2023-04-01", "--household")]
    [InlineData("policy evaluate --household H1 --known yesterday", "--known")]
    [InlineData("policy simulate --region 421281", "--on")]
    [InlineData("policy simulate --region 421281 --on soon", "--on")]
    [InlineData("policy propose --why x", "--who")]
    [InlineData("policy approve abc --who Li", "--why")]
    [InlineData("policy approve abc --why x", "--who")]
    [InlineData("sweeps show first", "first")]
    [InlineData("token --name Li", "--regions")]
    [InlineData("token --name Li --regions 421281 --hours 0", "--hours")]
    [InlineData("token --name Li --regions 4212", "--regions")]
    [InlineData("token --name Li --regions 421281 --roles mayor", "mayor")]
    [InlineData("token --name Li --regions 421281 --roles ,", "--roles")]
    [InlineData("token --name Li --regions 421281 --roles -1", "-1")]
    public async Task WrongUse_Exits2WithASentenceThatNamesIt(string command, string named)
    {
        var run = await CommandRun.OfAsync(command, ("MONITOR__DATABASE", "Host=127.0.0.1;Port=1;Timeout=1"));

        Assert.Equal(ExitCodes.WrongUse, run.ExitCode);
        Assert.Contains(named, run.Errors, StringComparison.OrdinalIgnoreCase);
        AssertClear(run);
    }

    [Theory]
    [InlineData("demo --people 100 --exit", "MONITOR__DATABASE")]
    [InlineData("evaluate .", "county.json")]
    [InlineData("token --name Li --regions 421281", "MONITOR__AUTH__KEYFILE")]
    [InlineData("alerts list --token x --server http://127.0.0.1:1", "Unavailable")]
    public async Task Failure_ThatPeopleCanMend_Exits1WithASentence(string command, string named)
    {
        var run = await CommandRun.OfAsync(
            command, ("MONITOR__DATABASE", null), ("MONITOR__AUTH__KEYFILE", null), ("MONITOR_STATE", null));

        Assert.Equal(ExitCodes.Failed, run.ExitCode);
        Assert.Contains(named, run.Errors, StringComparison.Ordinal);
        AssertClear(run);
    }

    [Theory]
    [InlineData("migrate")]
    [InlineData("quarantine list")]
    [InlineData("serve")]
    public async Task Database_ThatIsAway_IsOneSentence(string command)
    {
        var state = Directory.CreateTempSubdirectory("monitor-host-tests-");
        var run = await CommandRun.OfAsync(
            command, ("MONITOR__DATABASE", "Host=127.0.0.1;Port=1;Timeout=1;Username=x;Password=geheim"), ("MONITOR_STATE", state.FullName),
            ("MONITOR__HTTP", "http://127.0.0.1:0"), ("MONITOR__GRPC", "http://127.0.0.1:0"));
        state.Delete(recursive: true);

        Assert.Equal(ExitCodes.Failed, run.ExitCode);
        // A service may have logged before; the last line tells what ended it.
        Assert.Contains("cannot be reached", run.Errors.TrimEnd().Split('\n')[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EventLog_ThatIsUnknown_IsNamed()
    {
        var state = Directory.CreateTempSubdirectory("monitor-host-tests-");
        var run = await CommandRun.OfAsync(
            "migrate", ("MONITOR__DATABASE", "Host=127.0.0.1;Port=1"), ("MONITOR__EVENTLOG", "rabbit"), ("MONITOR_STATE", state.FullName));
        state.Delete(recursive: true);

        Assert.Equal(ExitCodes.WrongUse, run.ExitCode);
        Assert.Contains("'rabbit': give postgres or kafka", run.Errors, StringComparison.Ordinal);
        AssertClear(run);
    }

    private static void AssertClear(CommandRun run)
    {
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", run.Errors, StringComparison.Ordinal);
        Assert.Empty(run.Output);
        Assert.InRange(run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length, 1, 4);
    }
}
