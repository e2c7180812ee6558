namespace LowIncomeMonitor.Launcher.Tests;

public sealed class RedisTests
{
    private const string EnterAndShow = "enter_redis; _redis_answers; _redis_pid";

    [RedisFact]
    public async Task Enter_AfterLauncherWasKilled_AdoptsTheServerAndStopsIt()
    {
        await using var state = new StateFolder();
        using var killed = new LauncherShell(state.Path, EnterAndShow + "; read -r");
        var server = await killed.ReadLineAsync();
        killed.Signal("KILL");
        await killed.EndAsync();
        Assert.True(Directory.Exists("/proc/" + server));

        var next = await LauncherShell.RunAsync(state.Path, EnterAndShow);

        Assert.Equal((0, server, ""), next);
        Assert.False(Directory.Exists("/proc/" + server));
    }
}
