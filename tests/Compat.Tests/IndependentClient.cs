using System.Diagnostics;
using System.Text.Json;

namespace LowIncomeMonitor.Compat.Tests;

/// <summary>
/// The gRPC client from npm, which shares no code with .NET's: an error made alike in our server and client halves
/// of the contract would be invisible to a .NET client.
/// </summary>
internal static class IndependentClient
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Null when the client can run; else why not. Installs it on first use.</summary>
    public static string? Absence { get; } = Install();

    /// <summary>Runs one scenario of independent/client.mjs and returns what the client saw.</summary>
    public static async Task<JsonElement> RunAsync(ProbeServer server, string scenario)
    {
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "independent", "client.mjs"));
        start.ArgumentList.Add(Path.Combine(RepositoryRoot.Path, ".monitor", "node"));
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "protos", "probe.proto"));
        start.ArgumentList.Add(server.Address.Authority);
        start.ArgumentList.Add(scenario);
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var errors = await process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            Assert.True(process.ExitCode == 0, errors);
            return JsonDocument.Parse(await output).RootElement;
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }

    private static string? Install()
    {
        try
        {
            var script = Path.Combine(RepositoryRoot.Path, "eng", "independent-client.sh");
            using var process = Process.Start(new ProcessStartInfo("bash", [script]) { RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEnd().Trim();
            process.WaitForExit();
            return process.ExitCode == 0 ? null : errors;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "no bash on this machine";
        }
    }
}
