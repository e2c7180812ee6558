using System.Globalization;
using System.Text;
using LowIncomeMonitor.Platform.Database;
using LowIncomeMonitor.Platform.EventLog;
using LowIncomeMonitor.TestKit;
using LowIncomeMonitor.TestKit.Postgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace LowIncomeMonitor.Platform.Tests.EventLog;

/// <summary>A log, a topic of its own, a database for effects, and what the tests ask of them.</summary>
internal sealed class EventLogStage(TestDatabase database, IEventLog log, IOutbox outbox, string topic)
{
    public const int Partitions = 4;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public TestDatabase Database { get; } = database;

    public IEventLog Log { get; } = log;

    public IOutbox Outbox { get; } = outbox;

    public string Topic { get; } = topic;

    public string Group { get; } = "group-" + topic;

    public PositionStore Positions { get; } = new(database.DataSource, TimeProvider.System);

    public static async Task<TestDatabase> DatabaseAsync(PostgresFixture postgres)
    {
        var database = await postgres.CreateDatabaseAsync(new PlatformMigrations());
        await database.ExecuteAsync(RecordingHandler.Table + TableQuarantine.Table);
        return database;
    }

    /// <summary>Entries "key:number", numbered within each key.</summary>
    public static List<LogEntry> Entries(int count, int keys, int first = 0) =>
        [.. Enumerable.Range(first, count).Select(i => Entry($"key{i % keys}", (i / keys).ToString(CultureInfo.InvariantCulture)))];

    public static LogEntry Entry(string key, string value) => new(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(value));

    public Task AppendAsync(IReadOnlyList<LogEntry> entries) => Log.AppendAsync(Topic, entries, CancellationToken.None);

    public RunningLoop Consume(
        string? group = null, Action<RecordingHandler>? with = null, ReaderOptions? reader = null, FailurePolicy? policy = null,
        TimeSpan? drain = null, IBatchHandler? handler = null)
    {
        var recording = new RecordingHandler(group ?? Group);
        with?.Invoke(recording);
        return new(new ConsumeLoop(
            Log, Database.DataSource, new TableQuarantine(), handler ?? recording,
            new(group ?? Group, [Topic])
            {
                Reader = reader ?? new(MaxBatch: 100),
                Policy = policy ?? new(shortest: TimeSpan.FromMilliseconds(5)),
                DrainTimeout = drain ?? TimeSpan.FromSeconds(10),
            },
            TimeProvider.System, NullLogger<ConsumeLoop>.Instance));
    }

    public Task<long> EffectsAsync(string? group = null) => Database.ScalarAsync<long>(
        $"select count(*) from effects where consumer_group = '{group ?? Group}'");

    public Task<long> RefusedAsync() => Database.ScalarAsync<long>("select count(*) from refused");

    public Task WaitForEffectsAsync(long count, string? group = null) => Eventually.BecomesTrueAsync(
        async () => await EffectsAsync(group) >= count, Patience, $"{count} effects of {group ?? Group}");

    /// <summary>Each entry had its effect once, and the entries of a key in their order.</summary>
    public async Task AssertOnceAndInOrderAsync(long count)
    {
        Assert.Equal(count, await EffectsAsync());
        Assert.Equal(0, await Database.ScalarAsync<long>(
            """
            select count(*) from (
                select convert_from(value, 'UTF8')::bigint as number,
                       row_number() over (partition by key order by effect) - 1 as expected from effects) e
            where number <> expected
            """));
    }

    public async Task<NpgsqlTransaction> BeginAsync() =>
        await (await Database.DataSource.OpenConnectionAsync()).BeginTransactionAsync();

    public static Task WaitAsync(Func<bool> condition, string what) => Eventually.BecomesTrueAsync(condition, Patience, what);
}
