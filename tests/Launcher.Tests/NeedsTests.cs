namespace LowIncomeMonitor.Launcher.Tests;

public sealed class NeedsTests
{
    [Theory]
    [InlineData("crosscheck --roster a.csv", "")]
    [InlineData("link --left a --right b", "")]
    [InlineData("simulate --out x", "")]
    [InlineData("policy check", "")]
    [InlineData("alerts list", "")]
    [InlineData("risk train --data p.csv", "")]
    [InlineData("risk train --stored --by ann", "postgres")]
    [InlineData("risk explain --model m.json --data p.csv --label y --row 1", "")]
    [InlineData("risk explain --household H1", "postgres")]
    [InlineData("risk report --month 2026-03", "postgres")]
    [InlineData("policy simulate", "postgres")]
    [InlineData("demo --people 10", "kafka postgres")]
    [InlineData("serve", "kafka postgres")]
    [InlineData("bench all", "kafka postgres redis")]
    [InlineData("bench crosscheck", "")]
    [InlineData("test", "kafka postgres redis kubectl")]
    [InlineData("demo --help", "")]
    [InlineData("no-such-command", "")]
    public async Task NeedsOf_Command_NamesOnlyWhatItUses(string command, string needs)
    {
        await using var state = new StateFolder();
        Assert.Equal((0, needs, ""), await LauncherShell.RunAsync(state.Path, "needs_of " + command));
    }

    [Fact]
    public async Task UseTestServers_ServiceConfigured_NeverHandsItToTests()
    {
        await using var state = new StateFolder();
        var run = await LauncherShell.RunAsync(state.Path,
            "export MONITOR__DATABASE=production MONITOR__REDIS=production; unset MONITOR_TEST_PG MONITOR_TEST_REDIS; use_test_servers; echo \"[${MONITOR__DATABASE-}${MONITOR__REDIS-}]\"");
        Assert.Equal("[]", run.Output);
    }
}
