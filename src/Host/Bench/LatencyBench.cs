using Grpc.Core;
using Grpc.Net.Client;
using LowIncomeMonitor.Api.Security;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Host.Composition;
using Microsoft.Extensions.DependencyInjection;

namespace LowIncomeMonitor.Host.Bench;

/// <summary>
/// The whole service on loopback: from the moment a department's call begins until the alert arrives on a
/// caseworker's open stream, at 1,000 records a second of which 2 % raise a case.
/// </summary>
internal sealed class LatencyBench : IBench
{
    private const int DefaultSeconds = 30;
    private const int WarmUpSeconds = 5;
    private const int RecordsPerSecond = 1000;
    private const int RecordsPerCall = 50;
    private const int RecordsPerHit = 50;
    private const double TargetMs = 250;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    public string Name => "latency";

    public string About => "p99 from the begin of the sending call to the alert on an open gRPC stream, at 1,000 records a second";

    public async Task<BenchResult> RunAsync(BenchOptions options, CancellationToken cancellationToken)
    {
        await using var stage = await BenchStage.OpenAsync(options, cancellationToken);
        var seconds = Math.Max(1, options.Seconds ?? DefaultSeconds);
        var hits = (seconds + WarmUpSeconds) * RecordsPerSecond / RecordsPerHit;
        await stage.ApplyRosterAsync(stage.Files.Roster(hits, 1), cancellationToken);

        await using var app = stage.Build(Roles.All);
        await using var running = await MonitorHost.StartAsync(app, cancellationToken);
        using var channel = GrpcChannel.ForAddress(Endpoints.Of(app).Grpc);
        var caller = new Caller("bench", Role.Caseworker | Role.DataStaff, ["420000"]);
        // Signed by the service itself: its clock stands on a day of 2023, and a token of another day is refused.
        var token = app.Services.GetRequiredService<BearerTokens>().Issue(caller, TimeSpan.FromHours(10));
        var headers = new Metadata { { "authorization", $"Bearer {token}" } };

        await using var watch = await AlertWatch.OpenAsync(new AlertQueue.AlertQueueClient(channel), headers, cancellationToken);
        var sender = new SteadySender(new Ingest.IngestClient(channel), headers, RecordsPerCall, RecordsPerSecond);
        var person = 0;
        var stranger = hits;
        await sender.RunAsync(TimeSpan.FromSeconds(WarmUpSeconds), Next, watch.Sent, cancellationToken);
        await watch.WaitForAllAsync(s_patience, cancellationToken);
        watch.Clear();
        await sender.RunAsync(TimeSpan.FromSeconds(seconds), Next, watch.Sent, cancellationToken);
        var missing = await watch.WaitForAllAsync(s_patience, cancellationToken);
        if (missing > 0)
            throw new InvalidOperationException($"{missing} alerts did not arrive within {s_patience.TotalSeconds} s.");
        var milliseconds = watch.Milliseconds();
        await app.StopAsync(cancellationToken);

        var p99 = Percentile.Of(milliseconds, 0.99);
        return BenchResult.AtMost(Name, p99, "ms (p99)", TargetMs, "the budget of 250 ms") with
        {
            Details = new(StringComparer.Ordinal)
            {
                ["p50_ms"] = Percentile.Of(milliseconds, 0.50), ["max_ms"] = milliseconds.Max(), ["alerts"] = milliseconds.Count,
                ["records_per_second"] = sender.LastRate,
            },
        };

        (RegistryRecord Record, string? Household) Next(long index) => index % RecordsPerHit == 0
            ? (Car(person), BenchFiles.HouseholdOf(person++, 1))
            : (Car(stranger++), null);
    }

    private static RegistryRecord Car(int owner) => new()
    {
        Source = Sources.Vehicles,
        RecordId = $"B{owner:D9}",
        Version = 1,
        Subject = new() { CitizenNumber = BenchPeople.NumberOf(owner), Name = BenchPeople.NameOf(owner) },
        Vehicle = new() { Kind = "car", Use = "private", Plate = "鄂L00000", PriceFen = 9_000_000, RegisteredOn = "2023-01-05" },
    };
}
