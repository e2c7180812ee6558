namespace LowIncomeMonitor.Launcher.Tests;

/// <summary>The program sees what it would see if it had been called without the launcher.</summary>
public sealed class RunTests
{
    [Fact]
    public async Task RunProgram_AnyExitCode_PassesItOn()
    {
        await using var state = new StateFolder();
        var run = await LauncherShell.RunAsync(state.Path, "run_program bash -c 'echo out; echo err >&2; exit 7'");
        Assert.Equal((7, "out", "err"), run);
    }

    [Fact]
    public async Task RunProgram_StandardInput_ReachesTheProgram()
    {
        await using var state = new StateFolder();
        using var shell = new LauncherShell(state.Path, "run_program bash -c 'read -r line; echo \"got [$line]\"'");
        shell.Continue();
        Assert.Equal("got []", (await shell.EndAsync()).Output);
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task RunProgram_Signal_IsForwardedAndTheProgramsAnswerCounts(string signal)
    {
        await using var state = new StateFolder();
        using var shell = new LauncherShell(state.Path,
            $"run_program bash -c 'trap \"echo graceful; exit 3\" {signal}; echo ready; while :; do read -rt 0.05 <> <(:) || :; done'");
        Assert.Equal("ready", await shell.ReadLineAsync());
        shell.Signal(signal);

        var end = await shell.EndAsync();
        Assert.Equal((3, "graceful"), (end.Code, end.Output));
    }

    [Fact]
    public async Task RunProgram_LauncherKilled_TakesTheProgramAlong()
    {
        await using var state = new StateFolder();
        using var shell = new LauncherShell(state.Path, "run_program bash -c 'echo $$; exec sleep 60'");
        await shell.ReadLineAsync();
        shell.Signal("KILL");

        // The pipe closes only when the last process that holds it, the program, is gone.
        Assert.Equal("", (await shell.EndAsync()).Output);
    }
}
