using System.Diagnostics.CodeAnalysis;

namespace LowIncomeMonitor.Launcher.Tests;

/// <summary>One state folder in which the cluster has been used and stopped, for the tests to copy.</summary>
[SuppressMessage("Design", "CA1001", Justification = "xunit calls IAsyncLifetime.DisposeAsync")]
public sealed class UsedState : IAsyncLifetime
{
    private readonly StateFolder state = new();

    // Without the server programs every test of the class skips, or fails with the launcher's own words.
    public Task InitializeAsync() => LauncherShell.RunAsync(state.Path, "enter_postgres");

    public async Task DisposeAsync() => await state.DisposeAsync();

    internal Task<StateFolder> CopyAsync() => StateFolder.WithClusterOfAsync(state);
}
