using Grpc.Core;
using Grpc.Net.Client;
using LowIncomeMonitor.Api.Security;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Host.Composition;
using LowIncomeMonitor.Host.Demo;
using LowIncomeMonitor.Ingestion.Import;
using LowIncomeMonitor.Platform.EventLog;
using LowIncomeMonitor.Platform.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LowIncomeMonitor.Flow.Tests.Service;

/// <summary>The whole service with all its roles in the test process, spoken to over gRPC as others speak to it.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    // A Friday on which the parameters of Chibi are known.
    private static readonly DateTimeOffset s_morning = new(2023, 12, 29, 9, 0, 0, TimeSpan.FromHours(8));
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);
    private readonly WebApplication _app;
    private readonly RunningHost _running;
    private readonly GrpcChannel _channel;

    private RunningService(WebApplication app, RunningHost running)
    {
        (_app, _running) = (app, running);
        _channel = GrpcChannel.ForAddress(Endpoints.Of(app).Grpc);
        Queue = new AlertQueue.AlertQueueClient(_channel);
    }

    public AlertQueue.AlertQueueClient Queue { get; }

    /// <summary>Address of the health checks.</summary>
    public string Http => Endpoints.Of(_app).Http;

    /// <summary>A caseworker of the province.</summary>
    public Metadata Caseworker => HeadersOf("he fang", Role.Caseworker);

    /// <summary>Starts a service on a database; a second one on the same is what a restart sees.</summary>
    public static async Task<RunningService> StartAsync(string connectionString, string state)
    {
        var app = MonitorHost.Build(
            Roles.All,
            new Dictionary<string, string?>
            {
                ["MONITOR_STATE"] = state,
                ["Monitor:Database"] = connectionString,
                ["Monitor:Http"] = "http://127.0.0.1:0",
                ["Monitor:Grpc"] = "http://127.0.0.1:0",
            },
            new ShiftedTimeProvider(TimeProvider.System, s_morning),
            LogLevel.Warning);
        return new RunningService(app, await MonitorHost.StartAsync(app, CancellationToken.None));
    }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Imports a roster and waits until it is applied.</summary>
    public async Task ImportRosterAsync(string file)
    {
        var summary = await Get<FileImporter>().ImportAsync(new ImportRequest(Sources.Roster, file), new Progress<ImportProgress>(), CancellationToken.None);
        Assert.Equal(0, summary.Quarantined);
        await DrainAsync();
    }

    /// <summary>Sends records as a department does, and waits until each has become what it becomes.</summary>
    public async Task AppendAsync(params IEnumerable<RegistryRecord> records)
    {
        using var call = new Ingest.IngestClient(_channel).Append(HeadersOf("data exchange", Role.DataStaff));
        var sent = 0;
        foreach (var record in records)
        {
            await call.RequestStream.WriteAsync(record);
            sent++;
        }

        await call.RequestStream.CompleteAsync();
        var answer = await call;
        Assert.True(answer.Accepted == sent, string.Join("; ", answer.Refusals.Select(r => $"{r.Field}: {r.Message}")));
        await DrainAsync();
    }

    /// <summary>Until nothing is on its way any more.</summary>
    public async Task DrainAsync()
    {
        using var limit = new CancellationTokenSource(s_patience);
        await Drain.WaitAsync(limit.Token);
    }

    /// <summary>Until a department's own topic is read.</summary>
    public async Task DrainRawAsync(string source)
    {
        using var limit = new CancellationTokenSource(s_patience);
        await Drain.WaitAsync("ingestion", Topics.Raw(source), limit.Token);
        await DrainAsync();
    }

    /// <summary>Cases of the province in whatever state, closed ones included.</summary>
    public async Task<IReadOnlyList<Case>> CasesAsync()
    {
        var filter = new CaseFilter { Region = "420000" };
        filter.States.AddRange(Enum.GetValues<CaseState>().Where(state => state != CaseState.Unspecified));
        return (await Queue.ListAsync(new ListCasesRequest { Filter = filter, PageSize = 100 }, Caseworker)).Cases;
    }

    public Task<Case> DecideAsync(long caseId, DecisionKind kind, string reason = "seen at home", string proof = "") =>
        DecideAsync(new DecideRequest { CaseId = caseId, Kind = kind, Reason = reason, Proof = proof });

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await _running.DisposeAsync();
        await _app.DisposeAsync();
    }

    private PipelineDrain Drain => new(Get<IEventLog>(), Get<PositionStore>(), Get<NpgsqlDataSource>());

    private async Task<Case> DecideAsync(DecideRequest request) => (await Queue.DecideAsync(request, Caseworker)).Case;

    private Metadata HeadersOf(string name, Role role)
    {
        var tokens = new BearerTokens(AuthKey.Load(Get<IConfiguration>()), Get<TimeProvider>());
        return new Metadata { { "authorization", $"Bearer {tokens.Issue(new Caller(name, role, ["420000"]), TimeSpan.FromHours(1))}" } };
    }
}
