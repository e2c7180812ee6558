using System.CommandLine;
using LowIncomeMonitor.Host.Composition;
using LowIncomeMonitor.Platform.EventLog;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LowIncomeMonitor.Host.Commands;

/// <summary>Runs the service until it is told to stop.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var roles = new Option<string>("--roles")
        {
            Description = "Roles of this process, separated by commas: ingestion, matching, alerts, api, jobs. All unless given.",
            DefaultValueFactory = _ => "",
        };
        var command = new Command("serve", "Runs the service. Configuration comes from the environment: see docs/deployment.md.") { roles };
        command.SetGuardedAction(async (parsed, cancellationToken) =>
        {
            var chosen = RoleList.Parse(parsed.GetValue(roles) ?? "");
            await using var app = MonitorHost.Build(chosen);
            var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("LowIncomeMonitor.Host");
            Log.Serving(logger, chosen.ToString(), app.Services.GetRequiredService<IEventLog>().Kind);
            Log.FailureTable(logger, new FailurePolicy().ToString()!);
            await using var running = await MonitorHost.StartAsync(app, cancellationToken);
            var (http, grpc) = Endpoints.Of(app);
            await Console.Error.WriteLineAsync($"Health on {http}/health/ready, gRPC on {grpc}. Ctrl-C stops.");
            await app.WaitForShutdownAsync(cancellationToken);
            return ExitCodes.Done;
        });
        return command;
    }
}
