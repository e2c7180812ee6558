using System.Text;
using Google.Protobuf;
using LowIncomeMonitor.Api.Security;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Host.Composition;
using LowIncomeMonitor.Platform.EventLog;
using LowIncomeMonitor.TestKit;
using LowIncomeMonitor.TestKit.Postgres;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TraceStep = LowIncomeMonitor.Domain.Rules.TraceStep;

namespace LowIncomeMonitor.Api.Tests.Queue;

/// <summary>
/// The real service over real Kestrel on a database of its own, on a Thursday of 2023. Tests seed it by publishing
/// findings, as Matching does, each in a township of its own.
/// </summary>
public sealed class QueueServer : IAsyncLifetime
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly PostgresFixture _postgres = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("monitor-api-tests-").FullName;
    private WebApplication? _app;
    private int _findings;
    private int _townships = 100;

    internal AdvancedClock Clock { get; } = new(new DateTimeOffset(2023, 6, 1, 9, 0, 0, TimeSpan.FromHours(8)));

    public TestDatabase Database { get; private set; } = null!;

    public IServiceProvider Services => _app!.Services;

    public string Http => Endpoints.Of(_app!).Http;

    public string Grpc => Endpoints.Of(_app!).Grpc;

    public string Folder => _folder;

    // Where PostgreSQL is missing the tests are skipped, and a fixture that failed would turn that into failures.
    public Task InitializeAsync() => PostgresFixture.IsAvailable ? StartAsync() : Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await StopAsync();
        await _postgres.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Stops the process's part; the database stays.</summary>
    public async Task StopAsync()
    {
        if (Interlocked.Exchange(ref _app, null) is not { } app)
            return;
        await app.StopAsync();
        await app.DisposeAsync();
    }

    /// <summary>A township that no other test uses.</summary>
    public string NewTownship() => $"421281{Interlocked.Increment(ref _townships)}";

    internal QueueCaller As(string name, Role roles, params IReadOnlyList<string> regions) =>
        new(Grpc, Services.GetRequiredService<BearerTokens>().Issue(new Caller(name, roles, regions), TimeSpan.FromDays(30)));

    internal QueueCaller Nobody() => new(Grpc, null);

    /// <summary>Publishes findings and gives their cases, in the order of the households.</summary>
    internal async Task<IReadOnlyList<long>> OpenCasesAsync(string township, params IReadOnlyList<string> households)
    {
        await PublishAsync([.. households.Select(household => Finding(household, township))]);
        await Eventually.BecomesTrueAsync(
            async () => await CountAsync(households) == households.Count, Patience, $"{households.Count} cases");
        var cases = new List<long>();
        foreach (var household in households)
            cases.Add(await Database.ScalarAsync<long>($"select case_id from alerts.cases where household_id = '{household}' and state <> 8"));
        return cases;
    }

    internal Task PublishAsync(params IReadOnlyList<FindingChanged> findings) => Services.GetRequiredService<IEventLog>().AppendAsync(
        Topics.Findings,
        [.. findings.Select(f => new LogEntry(Encoding.UTF8.GetBytes(f.HouseholdId), f.ToByteArray()))],
        CancellationToken.None);

    internal FindingChanged Finding(string household, string township, string level = "red", string rule = "R01", string direction = "remove")
    {
        var id = 1_000_000 + Interlocked.Increment(ref _findings);
        var step = new TraceStep { Check = "help.active", Outcome = StepOutcome.Yes, Source = new RecordRef("deaths", $"D{id}", 1), Match = MatchStrength.Strong };
        return new FindingChanged
        {
            FindingId = id, Revision = 1, HouseholdId = household, Region = $"{township}001", Programmes = { "dibao" }, RuleId = rule,
            RuleVersion = 1, PersonId = 1, State = FindingState.Raised, Direction = direction, Level = level,
            Fingerprint = ByteString.CopyFrom(BitConverter.GetBytes(id)), EvaluatedOn = "2023-06-01",
            ChangedAtMs = Clock.GetUtcNow().ToUnixTimeMilliseconds(), TraceJson = TraceJson.Write(new Trace([step])),
        };
    }

    private Task<long> CountAsync(IReadOnlyList<string> households) => Database.ScalarAsync<long>(
        $"select count(*) from alerts.cases where state <> 8 and household_id in ('{string.Join("','", households)}')");

    private async Task StartAsync()
    {
        Database = await _postgres.CreateDatabaseAsync();
        var settings = new Dictionary<string, string?>
        {
            ["Monitor:Database"] = Database.ConnectionString,
            ["Monitor:Http"] = "http://127.0.0.1:0",
            ["Monitor:Grpc"] = "http://127.0.0.1:0",
            ["Monitor:Api:Heartbeat"] = "00:00:01",
            ["MONITOR_STATE"] = _folder,
        };
        _app = MonitorHost.Build(Roles.All & ~Roles.Jobs, settings, Clock, LogLevel.Error);
        await MonitorHost.StartAsync(_app, CancellationToken.None);
    }
}
