using System.Diagnostics;
using System.Globalization;
using System.Text;
using LowIncomeMonitor.Platform.EventLog;
using LowIncomeMonitor.Platform.EventLog.Postgres;
using LowIncomeMonitor.TestKit.Postgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Xunit.Abstractions;

namespace LowIncomeMonitor.Platform.Tests.EventLog.Postgres;

/// <summary>What only the log on PostgreSQL promises: gapless positions, retention by day, free locks of the dead.</summary>
public sealed class PostgresLogStorageTests(PostgresFixture postgres, ITestOutputHelper output)
    : IClassFixture<PostgresFixture>
{
    private const string Topic = "registry.storage.v1";

    [RequiresPostgresFact]
    public async Task Append_AMillionRecords_AllComeBackInTime()
    {
        await using var stage = await StageAsync(partitions: 8);
        var value = new byte[300];
        new Random(7).NextBytes(value);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, 2).Select(async half =>
        {
            for (var i = 0; i < 50; i++)
            {
                await stage.Log.AppendAsync(Topic, [.. Enumerable.Range(0, 10_000)
                    .Select(n => new LogEntry(BitConverter.GetBytes(((half * 50) + i) * 10_000 + n), value))], CancellationToken.None);
            }
        }));
        var appended = watch.Elapsed;

        watch.Restart();
        await using var reader = stage.Log.OpenReader("counter", [Topic], stage.Positions, new(MaxBatch: 5000, MaxBytes: 16 << 20));
        var seen = new HashSet<int>(1_000_000);
        while (seen.Count < 1_000_000 && watch.Elapsed < TimeSpan.FromSeconds(60))
        {
            if (await reader.ReadAsync(CancellationToken.None) is not { } batch) continue;
            foreach (var message in batch.Messages) Assert.True(seen.Add(BitConverter.ToInt32(message.Key.Span)));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"appended 1,000,000 x 300 bytes in {appended.TotalSeconds:F1} s, read in {watch.Elapsed.TotalSeconds:F1} s"));
        Assert.Equal(1_000_000, seen.Count);
        Assert.True(appended + watch.Elapsed < TimeSpan.FromSeconds(60), "a million records take a minute");
    }

    [RequiresPostgresFact]
    public async Task Append_ManyAtOnce_GivesGaplessPositionsInCommitOrder()
    {
        await using var stage = await StageAsync(partitions: 2);
        using var stop = new CancellationTokenSource();
        var watching = Task.Run(() => WatchForHolesAsync(stage, stop.Token));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async worker =>
        {
            for (var i = 0; i < 40; i++)
            {
                // Every fourth appends in a transaction that is rolled back, or holds its positions for a while.
                await using var connection = await stage.Database.DataSource.OpenConnectionAsync();
                await using var transaction = await connection.BeginTransactionAsync();
                await stage.Log.AppendAsync(transaction, Topic, EventLogStage.Entries(5, 3, i), CancellationToken.None);
                if (i % 8 == 3) await HoldAsync(connection);
                if (i % 4 == 2) await transaction.RollbackAsync();
                else await transaction.CommitAsync();
            }
        }));
        await stop.CancelAsync();
        Assert.True(await watching > 10);
        Assert.Equal(8 * 30 * 5, await stage.Database.ScalarAsync<long>($"select count(*) from {await TableAsync(stage)}"));
        Assert.Equal(0, await HolesAsync(stage));
    }

    [RequiresPostgresFact]
    public async Task Read_SessionOfAMemberIsKilled_AnotherTakesItsPartitionsAtOnce()
    {
        await using var stage = await StageAsync(partitions: 4, new() { CoordinateEvery = TimeSpan.FromMilliseconds(100) });
        await stage.Log.AppendAsync(Topic, EventLogStage.Entries(1000, 100), CancellationToken.None);
        await using var dead = stage.Log.OpenReader("g", [Topic], stage.Positions, new());
        while (dead.Assignment.Count < 4) await dead.ReadAsync(CancellationToken.None);
        await stage.Database.ExecuteAsync(
            "select pg_terminate_backend(backend_pid) from platform.log_members where consumer_group = 'g'");

        await using var heir = stage.Log.OpenReader("g", [Topic], stage.Positions, new(Wait: TimeSpan.FromMilliseconds(50)));
        var watch = Stopwatch.StartNew();
        var read = 0;
        while (read < 1000 && watch.Elapsed < TimeSpan.FromSeconds(20))
            read += (await heir.ReadAsync(CancellationToken.None))?.Messages.Count ?? 0;
        Assert.Equal(1000, read);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), "locks of a dead session are free at once");
    }

    [RequiresPostgresFact]
    public async Task Read_FrozenMember_LosesItsSessionAfterTheTimeout()
    {
        await using var stage = await StageAsync(partitions: 2, new()
        {
            CoordinateEvery = TimeSpan.FromMilliseconds(100), MemberTimeout = TimeSpan.FromSeconds(2),
        });
        await using var frozen = await stage.Database.DataSource.OpenConnectionAsync();
        await using (var join = frozen.CreateCommand())
        {
            // A member that lives as a session and never beats: its process hangs.
            join.CommandText =
                $"""
                insert into platform.log_members
                select gen_random_uuid(), 'g', array['{Topic}'], pid, backend_start, now(), now() from pg_stat_activity where pid = pg_backend_pid()
                """;
            await join.ExecuteNonQueryAsync();
        }

        await using var alive = stage.Log.OpenReader("g", [Topic], stage.Positions, new(Wait: TimeSpan.FromMilliseconds(50)));
        var watch = Stopwatch.StartNew();
        while (alive.Assignment.Count < 2 && watch.Elapsed < TimeSpan.FromSeconds(20)) await alive.ReadAsync(CancellationToken.None);
        Assert.Equal(2, alive.Assignment.Count);
        Assert.Equal(1, await stage.Database.ScalarAsync<long>("select count(*) from platform.log_members"));
    }

    [RequiresPostgresFact]
    public async Task DropExpired_DaysBeyondTheRetention_AreDroppedAndReadersGoOn()
    {
        var clock = new SteppedClock(new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        await using var stage = await StageAsync(partitions: 1, clock: clock, retention: TimeSpan.FromDays(2));
        for (var day = 0; day < 5; day++)
        {
            await stage.Log.AppendAsync(Topic, EventLogStage.Entries(10, 1, day * 10), CancellationToken.None);
            clock.Step(TimeSpan.FromDays(1));
        }

        // Now it is the 6th: entries of the 3rd are two and a half days old, those of the 4th may be younger than two.
        clock.Step(TimeSpan.FromMinutes(1));
        Assert.Equal(3, await stage.Log.DropExpiredAsync(CancellationToken.None));
        Assert.Equal(0, await stage.Log.DropExpiredAsync(CancellationToken.None));
        await using var reader = stage.Log.OpenReader("late", [Topic], stage.Positions, new(MaxBatch: 10));
        var batch = await reader.ReadAsync(CancellationToken.None);
        Assert.Equal(30, batch!.Messages[0].Position);
        Assert.Equal("30", Encoding.UTF8.GetString(batch.Messages[0].Value.Span));
    }

    private async Task<PostgresStage> StageAsync(
        int partitions, PostgresEventLogOptions? times = null, TimeProvider? clock = null, TimeSpan? retention = null)
    {
        var database = await EventLogStage.DatabaseAsync(postgres);
        var log = new PostgresEventLog(
            database.DataSource, clock ?? TimeProvider.System, NullLogger<PostgresEventLog>.Instance, times);
        await log.EnsureTopicsAsync([new(Topic, partitions, retention ?? TimeSpan.FromDays(7))], CancellationToken.None);
        return new(database, log);
    }

    // What a reader sees must at any moment be the positions 0 to n without a hole.
    private static async Task<int> WatchForHolesAsync(PostgresStage stage, CancellationToken stop)
    {
        var looks = 0;
        for (; !stop.IsCancellationRequested; looks++) Assert.Equal(0, await HolesAsync(stage));
        return looks;
    }

    private static async Task<long> HolesAsync(PostgresStage stage) => await stage.Database.ScalarAsync<long>(
        $"""
         select count(*) from (select max(position) + 1 - count(*) as holes from {await TableAsync(stage)} group by partition) p
         where holes <> 0
         """);

    private static async Task HoldAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand("select pg_sleep(0.005)", connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> TableAsync(PostgresStage stage) =>
        "platform.log_entries_" + await stage.Database.ScalarAsync<int>("select topic_id from platform.log_topics");
}
