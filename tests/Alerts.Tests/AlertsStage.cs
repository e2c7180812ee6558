using System.Text;
using Google.Protobuf;
using LowIncomeMonitor.Alerts.Calendars;
using LowIncomeMonitor.Alerts.Jobs;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Platform.Database;
using LowIncomeMonitor.Platform.EventLog;
using LowIncomeMonitor.Platform.EventLog.Postgres;
using LowIncomeMonitor.Platform.Live;
using LowIncomeMonitor.Platform.Scheduling;
using LowIncomeMonitor.TestKit;
using LowIncomeMonitor.TestKit.Postgres;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using FindingChanged = LowIncomeMonitor.Contracts.V1.FindingChanged;

namespace LowIncomeMonitor.Alerts.Tests;

/// <summary>Alerts as the host composes it, on a database of its own, with a clock that the test moves.</summary>
internal sealed class AlertsStage : IAsyncDisposable
{
    public static readonly DeskCaller Ann = new("ann", ["421281"]);
    public static readonly DeskCaller Bob = new("bob", ["421281"]);
    public static readonly DeskCaller Stranger = new("eve", ["441802", "no region"]);
    public static readonly CaseFilter Everything = new();

    private readonly ServiceProvider _services;
    private readonly PostgresEventLog _log;
    private long _position;

    private AlertsStage(TestDatabase database, ManualTimeProvider clock, ILeases leases, PostgresEventLog log)
    {
        (Database, Clock, _log) = (database, clock, log);
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(database.DataSource)
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(leases)
            .AddSingleton<IOutbox>(new PostgresOutbox(log))
            .AddSingleton<IParameterSource>(new ParameterEdition("test", Parameters.Default))
            .AddSingleton<IRuleTexts, IdTexts>()
            .AddSingleton(WorkCalendarFiles.Load(CalendarsFolder()))
            .AddAlerts(new AlertsOptions { Scoring = new() { ChunkSize = 5 } })
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = false });
    }

    public TestDatabase Database { get; }

    public ManualTimeProvider Clock { get; }

    public ICaseDesk Desk => Get<ICaseDesk>();

    public IScheduledJob Overdue => _services.GetServices<IScheduledJob>().OfType<MarkOverdueCases>().Single();

    public static async Task<AlertsStage> SetAsync(PostgresFixture postgres, Func<TimeProvider, ILeases>? leases = null)
    {
        var database = await postgres.CreateDatabaseAsync(new PlatformMigrations(), new AlertsMigrations());
        return await OnAsync(database, new ManualTimeProvider(Findings.Monday), leases);
    }

    /// <summary>A second process on the same database and clock.</summary>
    public Task<AlertsStage> RestartAsync() => OnAsync(Database, Clock, null);

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Hands a batch to the pipeline in a transaction, as the consume loop does.</summary>
    public async Task DeliverAsync(params IEnumerable<FindingChanged> changes)
    {
        var messages = changes.Select(Message).ToList();
        await using var connection = await Database.DataSource.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await Get<AlertsPipeline>().HandleAsync(new LogBatch(messages[0].Partition, messages), transaction, CancellationToken.None);
        await transaction.CommitAsync();
    }

    public async Task<CaseView> CaseOfAsync(string household) => Assert.Single(await CasesOfAsync(household));

    /// <summary>All cases of a household, closed ones too, oldest first.</summary>
    public async Task<IReadOnlyList<CaseView>> CasesOfAsync(string household)
    {
        var filter = new CaseFilter { HouseholdId = household, States = Enum.GetValues<CaseState>() };
        return [.. (await Desk.ListAsync(filter, 500, null, CancellationToken.None)).Cases.OrderBy(view => view.CaseId)];
    }

    public Task<DeskResult> ClaimAsync(DeskCaller caller, long caseId) =>
        Desk.ClaimAsync(caller, caseId, TimeSpan.FromMinutes(15), CancellationToken.None);

    public Task<DeskResult> DecideAsync(
        DeskCaller caller, long caseId, DecisionKind kind, string reason = "looked at", string proof = "",
        long? version = null, params IReadOnlyList<long> findings) =>
        Desk.DecideAsync(caller, new DecisionRequest(caseId, kind, reason, proof, version, findings), CancellationToken.None);

    /// <summary>Claims a case and takes steps, each of which must be done.</summary>
    public async Task<CaseView> WalkAsync(DeskCaller caller, long caseId, params IEnumerable<DecisionKind> steps)
    {
        var result = await ClaimAsync(caller, caseId);
        foreach (var step in steps)
        {
            Assert.Equal((DeskOutcome.Done, null), (result.Outcome, result.Why));
            result = await DecideAsync(caller, caseId, step, proof: "paper 1");
        }

        Assert.Equal((DeskOutcome.Done, null), (result.Outcome, result.Why));
        return result.Case!;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _log.DisposeAsync();
    }

    private static async Task<AlertsStage> OnAsync(
        TestDatabase database, ManualTimeProvider clock, Func<TimeProvider, ILeases>? leases)
    {
        // The log keeps the machine's clock: its partitions are days, and the tests move through weeks.
        var log = new PostgresEventLog(database.DataSource, TimeProvider.System, NullLogger<PostgresEventLog>.Instance);
        await log.EnsureTopicsAsync([new(Topics.Alerts, 4, TimeSpan.FromDays(7))], CancellationToken.None);
        return new AlertsStage(database, clock, leases?.Invoke(clock) ?? new InProcessLeases(clock), log);
    }

    private static string CalendarsFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var found = Path.Combine(folder.FullName, "rules", "calendars");
            if (Directory.Exists(found))
                return found;
        }

        throw new DirectoryNotFoundException("rules/calendars is not above the tests.");
    }

    private LogMessage Message(FindingChanged change) => new(
        new TopicPartition(Topics.Findings, 0), Interlocked.Increment(ref _position), Clock.GetUtcNow(),
        Encoding.UTF8.GetBytes(change.HouseholdId), change.ToByteArray());
}
