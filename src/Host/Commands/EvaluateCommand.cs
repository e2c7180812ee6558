using System.CommandLine;
using LowIncomeMonitor.Host.Composition;
using LowIncomeMonitor.Host.Demo;
using LowIncomeMonitor.Host.Output;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace LowIncomeMonitor.Host.Commands;

/// <summary>Runs a simulated folder through the real pipeline and compares with its truth.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "Folder that ./monitor simulate wrote." };
        var json = new Option<bool>("--json") { Description = "Prints one JSON object on standard output." };
        var command = new Command("evaluate", "Precision and recall of every rule on a simulated folder.") { folder, json };
        command.SetGuardedAction(async (parsed, cancellationToken) =>
        {
            var files = CountyFiles.Complete(parsed.GetValue(folder)!);
            var result = await RunAsync(files, cancellationToken);
            foreach (var difference in result.Truth.Differences)
                await Console.Error.WriteLineAsync(difference);
            if (parsed.GetValue(json))
                await PrintJsonAsync(result);
            else
                Tables.Print(
                    "Findings against truth, by household", ["rule", "expected", "raised", "precision", "recall"],
                    result.Truth.ByRule.Select(r => (string[])[r.Key, $"{r.Value.Expected:N0}", $"{r.Value.Raised:N0}", $"{r.Value.Precision:P2}", $"{r.Value.Recall:P2}"]));
            return ExitCodes.Done;
        });
        return command;
    }

    private static async Task<DemoResult> RunAsync(CountyFiles files, CancellationToken cancellationToken)
    {
        var server = new ConfigurationBuilder().AddEnvironmentVariables().Build()["Monitor:Database"]
            ?? throw new CommandFailedException("MONITOR__DATABASE is not set. Start this command through ./monitor.");
        await using var database = new DemoDatabase(server, $"monitor_evaluate_{Guid.NewGuid():N}");
        await database.OpenAsync(resumable: false, cancellationToken);
        try
        {
            return await RunAsync(files, database, cancellationToken);
        }
        finally
        {
            await database.DropAsync(CancellationToken.None);
        }
    }

    private static async Task<DemoResult> RunAsync(CountyFiles files, DemoDatabase database, CancellationToken cancellationToken)
    {
        var asOf = await files.AsOfAsync(cancellationToken);
        var clock = TimeProvider.System;
        var started = clock.GetTimestamp();
        await using var app = DemoHost.Build(database.ConnectionString, "postgres", asOf, fixedPorts: false);
        await using var running = await MonitorHost.StartAsync(app, cancellationToken);
        var imports = await new CountyRun(app.Services, files).RunAsync(asOf, cancellationToken);
        return await new DemoReading(app.Services.GetRequiredService<NpgsqlDataSource>()).ReadAsync(
            imports, files, clock.GetElapsedTime(started).TotalSeconds, "postgres", cancellationToken);
    }

    private static Task PrintJsonAsync(DemoResult result) => Json.PrintAsync(new
    {
        Rules = result.Truth.ByRule.ToDictionary(
            r => r.Key,
            r => new
            {
                r.Value.Expected, r.Value.Raised,
                TruePositive = (int)Math.Round(r.Value.Precision * r.Value.Raised), r.Value.Precision, r.Value.Recall,
            }),
        result.Truth.Precision,
        result.Truth.Recall,
        result.Truth.TrapsRaised,
    });
}
