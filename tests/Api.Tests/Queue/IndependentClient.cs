using System.Diagnostics;
using System.Text.Json;
using LowIncomeMonitor.Host.Composition;
using Microsoft.Extensions.Configuration;

namespace LowIncomeMonitor.Api.Tests.Queue;

/// <summary>The gRPC client from npm, which shares no code with .NET's; it reads our proto files as any other would.</summary>
internal static class IndependentClient
{
    private static readonly string s_root = Path.GetDirectoryName(RulesFolder.Of(new ConfigurationBuilder().Build()))!;

    /// <summary>Null when the client can run; else why not. Installs it on first use.</summary>
    public static string? Absence { get; } = Install();

    /// <summary>Runs independent/queue.js and gives what it saw.</summary>
    public static async Task<JsonElement> RunAsync(Uri address, string token, long caseId)
    {
        var here = AppContext.BaseDirectory;
        string[] arguments =
        [
            Path.Combine(here, "independent", "queue.js"), Path.Combine(s_root, ".monitor", "node"), Path.Combine(here, "protos"),
            address.Authority, token, $"{caseId}",
        ];
        using var process = Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var patience = new CancellationTokenSource(QueueServer.Patience);
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
            var script = Path.Combine(s_root, "eng", "independent-client.sh");
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
