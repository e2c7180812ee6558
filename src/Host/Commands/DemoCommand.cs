using System.CommandLine;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Host.Composition;
using LowIncomeMonitor.Host.Demo;
using LowIncomeMonitor.Host.Output;
using LowIncomeMonitor.Simulation;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace LowIncomeMonitor.Host.Commands;

/// <summary>A synthetic county end to end, on real components.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var people = new Option<int>("--people") { Description = "Rostered people.", DefaultValueFactory = _ => 25_000 };
        var seed = new Option<long>("--seed") { Description = "Equal seeds give equal counties.", DefaultValueFactory = _ => 1 };
        var profile = new Option<string>("--profile") { Description = "chibi, qingyuan or xinhui.", DefaultValueFactory = _ => "chibi" };
        var log = new Option<string>("--log") { Description = "Event log: postgres or kafka.", DefaultValueFactory = _ => "postgres" };
        log.AcceptOnlyFromAmong("postgres", "kafka");
        var exit = new Option<bool>("--exit") { Description = "Ends after the result instead of staying up." };
        var json = new Option<bool>("--json") { Description = "Prints one JSON object on standard output." };
        var command = new Command("demo", "Simulates a county, streams it through the whole service and shows what was found.")
        {
            people, seed, profile, log, exit, json,
        };
        command.SetGuardedAction((parsed, cancellationToken) => RunAsync(
            new DemoOptions(parsed.GetValue(people), parsed.GetValue(seed), parsed.GetValue(profile)!, parsed.GetValue(log)!),
            parsed.GetValue(exit), parsed.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(DemoOptions options, bool exit, bool json, CancellationToken cancellationToken)
    {
        var simulation = new SimulationOptions(options.People, options.Seed, options.Profile);
        if (simulation.Fault() is { } fault)
            throw new ArgumentException(fault);
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var server = configuration["Monitor:Database"]
            ?? throw new CommandFailedException("MONITOR__DATABASE is not set. Start this command through ./monitor, which brings a private PostgreSQL.");
        await using var database = new DemoDatabase(server, options.Database);
        // The mock cluster lives in the process: a killed run takes its log with it.
        var resumable = options.Log != "kafka" || configuration["Monitor:Kafka:Bootstrap_Servers"] is not null;
        if (await database.OpenAsync(resumable, cancellationToken))
            await Console.Error.WriteLineAsync("Going on with the run that was interrupted.");

        var clock = TimeProvider.System;
        var started = clock.GetTimestamp();
        var files = await SimulateAsync(simulation, options, cancellationToken);
        var asOf = await files.AsOfAsync(cancellationToken);
        await using var app = DemoHost.Build(database.ConnectionString, options.Log, asOf, fixedPorts: !exit);
        await using var running = await MonitorHost.StartAsync(app, cancellationToken);
        var imports = await new CountyRun(app.Services, files).RunAsync(asOf, cancellationToken);
        var result = await new DemoReading(app.Services.GetRequiredService<NpgsqlDataSource>()).ReadAsync(
            imports, files, clock.GetElapsedTime(started).TotalSeconds, options.Log, cancellationToken);
        await database.CompleteAsync(cancellationToken);
        if (json)
            await Json.PrintAsync(result);
        else
            DemoScreen.Print(result, app.Services.GetRequiredService<IRuleTexts>());
        if (!exit)
            await StayAsync(app, cancellationToken);
        return ExitCodes.Done;
    }

    private static async Task<CountyFiles> SimulateAsync(
        SimulationOptions simulation, DemoOptions options, CancellationToken cancellationToken)
    {
        var state = Environment.GetEnvironmentVariable("MONITOR_STATE") ?? Path.GetTempPath();
        var files = new CountyFiles(Path.Combine(state, "counties", options.Database));
        if (!files.IsComplete)
        {
            await Console.Error.WriteLineAsync($"Simulating {simulation.People:N0} rostered people and the county around them.");
            CountyWriter.Write(CountySimulator.Generate(simulation, cancellationToken), files.Folder, cancellationToken);
        }

        return files;
    }

    private static async Task StayAsync(WebApplication app, CancellationToken cancellationToken)
    {
        var (http, grpc) = Endpoints.Of(app);
        await Console.Error.WriteLineAsync(
            $"\nThe service stays up: gRPC on {grpc}, health on {http}/health/ready. Look at the queue from another terminal:\n"
            + "  ./monitor alerts list\n  ./monitor alerts watch\nCtrl-C stops.");
        await app.WaitForShutdownAsync(cancellationToken);
    }
}
