using System.Text;
using LowIncomeMonitor.Platform.EventLog;
using LowIncomeMonitor.TestKit.Postgres;

namespace LowIncomeMonitor.Platform.Tests.EventLog;

/// <summary>What every adapter of the event log promises. Each adapter's tests inherit these.</summary>
public abstract class EventLogCompliance(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private EventLogStage? _stage;

    private protected EventLogStage Stage => _stage!;

    private protected abstract Task<EventLogStage> SetAsync(TestDatabase database, string topic);

    public async Task InitializeAsync()
    {
        var database = await EventLogStage.DatabaseAsync(postgres);
        _stage = await SetAsync(database, $"registry.t{Guid.NewGuid():N}.v1");
        await _stage.Log.EnsureTopicsAsync(
            [new(_stage.Topic, EventLogStage.Partitions, TimeSpan.FromDays(1))], CancellationToken.None);
    }

    public virtual async Task DisposeAsync()
    {
        await Stage.Log.DisposeAsync();
        await Stage.Database.DisposeAsync();
    }

    [RequiresPostgresFact]
    public async Task Append_ManyKeys_KeepsTheOrderOfEachKey()
    {
        await using var loop = Stage.Consume();
        for (var i = 0; i < 20; i++) await Stage.AppendAsync(EventLogStage.Entries(100, 7, i * 100));
        await Stage.WaitForEffectsAsync(2000);
        await Stage.AssertOnceAndInOrderAsync(2000);
    }

    [RequiresPostgresFact]
    public async Task Append_OneKey_UsesThePartitionOfThePartitioner()
    {
        await Stage.AppendAsync(EventLogStage.Entries(60, 20));
        await using var loop = Stage.Consume(reader: new(MaxBatch: 1000));
        await Stage.WaitForEffectsAsync(60);
        await using var command = Stage.Database.DataSource.CreateCommand("select key, partition from effects");
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            var key = rows.GetFieldValue<byte[]>(0);
            Assert.Equal(KeyPartitioner.PartitionOf(key, EventLogStage.Partitions), rows.GetInt32(1));
        }
    }

    [RequiresPostgresFact]
    public async Task Append_EmptyKeys_SpreadOverAllPartitions()
    {
        for (var i = 0; i < 50; i++)
            await Stage.AppendAsync([.. Enumerable.Range(0, 10).Select(_ => EventLogStage.Entry("", "0"))]);
        await using var loop = Stage.Consume();
        await Stage.WaitForEffectsAsync(500);
        Assert.Equal(EventLogStage.Partitions, await Stage.Database.ScalarAsync<long>(
            "select count(distinct partition) from effects"));
    }

    [RequiresPostgresFact]
    public async Task Consume_AfterARestart_ResumesFromTheStoredPosition()
    {
        await Stage.AppendAsync(EventLogStage.Entries(300, 5));
        await using (Stage.Consume()) await Stage.WaitForEffectsAsync(300);
        await Stage.AppendAsync(EventLogStage.Entries(300, 5, 300));
        await using (Stage.Consume()) await Stage.WaitForEffectsAsync(600);
        await Stage.AssertOnceAndInOrderAsync(600);
    }

    [RequiresPostgresFact]
    public async Task Consume_StoppedBeforeTheCommit_HasNoEffectAndIsRepeated()
    {
        await Stage.AppendAsync(EventLogStage.Entries(50, 3));
        var reached = new TaskCompletionSource();
        await using (Stage.Consume(drain: TimeSpan.Zero, with: handler => handler.Then = async (_, _, token) =>
        {
            reached.TrySetResult();
            await Task.Delay(Timeout.Infinite, token);
        }))
        {
            await reached.Task.WaitAsync(TimeSpan.FromSeconds(60));
        }

        Assert.Equal(0, await Stage.EffectsAsync());
        await using var again = Stage.Consume();
        await Stage.WaitForEffectsAsync(50);
        await Stage.AssertOnceAndInOrderAsync(50);
    }

    [RequiresPostgresFact]
    public async Task Consume_FailureAfterTheEffects_RollsBackAndRepeatsThem()
    {
        await Stage.AppendAsync(EventLogStage.Entries(200, 5));
        var failures = 0;
        await using var loop = Stage.Consume(with: handler => handler.Then = (_, _, _) =>
            Interlocked.Increment(ref failures) % 3 == 1 ? throw new TimeoutException() : Task.CompletedTask);
        await Stage.WaitForEffectsAsync(200);
        await Stage.AssertOnceAndInOrderAsync(200);
        Assert.True(failures > 1);
        Assert.Equal(0, await Stage.RefusedAsync());
    }

    [RequiresPostgresFact]
    public async Task Consume_PoisonEntry_GoesToQuarantineAndThePartitionGoesOn()
    {
        await Stage.AppendAsync(EventLogStage.Entries(90, 3));
        await using var loop = Stage.Consume(with: handler => handler.Then = (batch, _, _) =>
            batch.Messages.FirstOrDefault(message => message.Key.Span.SequenceEqual("key1"u8) && message.Value.Span.SequenceEqual("17"u8)) is { } bad
                ? throw new PoisonRecordException(bad, "test-poison", "made for this test")
                : Task.CompletedTask);
        await Stage.WaitForEffectsAsync(89);
        await EventLogStage.WaitAsync(() => loop.Loop.State is { Handled: 89, Quarantined: 1 }, "all handled or refused");
        Assert.Equal(89, await Stage.EffectsAsync());
        Assert.Equal("17", await Stage.Database.ScalarAsync<string>(
            "select convert_from(bytes, 'UTF8') from refused where reason_code = 'test-poison'"));
    }

    [RequiresPostgresFact]
    public async Task Consume_UnknownFailureOfOneEntry_QuarantinesThatEntryAloneWithoutItsText()
    {
        await Stage.AppendAsync(EventLogStage.Entries(90, 3));
        var tries = 0;
        await using var loop = Stage.Consume(with: handler => handler.Then = (batch, _, _) =>
        {
            if (!batch.Messages.Any(message => message.Value.Span.SequenceEqual("11"u8) && message.Key.Span.SequenceEqual("key0"u8)))
                return Task.CompletedTask;
            if (batch.Messages.Count == 1) tries++;
            throw new InvalidOperationException("Zhang San 110101");
        });
        await Stage.WaitForEffectsAsync(89);
        await EventLogStage.WaitAsync(() => loop.Loop.State.Quarantined == 1, "one refused");
        Assert.Equal(89, await Stage.EffectsAsync());
        Assert.Equal(3, tries);
        var reason = await Stage.Database.ScalarAsync<string>("select reason from refused");
        Assert.Contains(nameof(InvalidOperationException), reason, StringComparison.Ordinal);
        Assert.DoesNotContain("Zhang", reason, StringComparison.Ordinal);
    }

    [RequiresPostgresFact]
    public async Task Consume_TwoMembersAndOneDies_TheOtherTakesOverAndNothingDoubles()
    {
        var second = Stage.Consume(drain: TimeSpan.Zero);
        await using var first = Stage.Consume();
        await EventLogStage.WaitAsync(
            () => first.Loop.State.Assignment is { Count: 2 } && second.Loop.State.Assignment is { Count: 2 },
            "both members hold half of the partitions");
        for (var i = 0; i < 20; i++) await Stage.AppendAsync(EventLogStage.Entries(100, 50, i * 100));
        await second.DisposeAsync();
        for (var i = 20; i < 40; i++) await Stage.AppendAsync(EventLogStage.Entries(100, 50, i * 100));
        await Stage.WaitForEffectsAsync(4000);
        Assert.Equal(EventLogStage.Partitions, first.Loop.State.Assignment!.Count);
        await Stage.AssertOnceAndInOrderAsync(4000);
    }

    [RequiresPostgresFact]
    public async Task Consume_MemberThatLostItsPartition_CannotCommit()
    {
        await Stage.AppendAsync(EventLogStage.Entries(40, 1));
        TaskCompletionSource reached = new(), goOn = new();
        LogBatch? zombies = null;
        await using var zombie = Stage.Consume(reader: new(MaxBatch: 10), with: handler => handler.Then = async (batch, _, _) =>
        {
            if (Interlocked.CompareExchange(ref zombies, batch, null) is not null) return;
            reached.SetResult();
            await goOn.Task;
        });
        await reached.Task.WaitAsync(TimeSpan.FromSeconds(60));

        // What another member would do that was given the partition meanwhile.
        await using (var transaction = await Stage.BeginAsync())
        {
            await new RecordingHandler(Stage.Group).HandleAsync(zombies!, transaction, CancellationToken.None);
            await Stage.Positions.AdvanceAsync(
                transaction, Stage.Group, zombies!.Partition, 0, zombies.NextPosition, CancellationToken.None);
            await transaction.CommitAsync();
            await transaction.Connection!.DisposeAsync();
        }

        goOn.SetResult();
        await Stage.WaitForEffectsAsync(40);
        await Stage.AssertOnceAndInOrderAsync(40);
    }

    [RequiresPostgresFact]
    public async Task Consume_SlowHandler_GetsBoundedBatchesOneAtATime()
    {
        var value = new string('7', 1000);
        for (var i = 0; i < 30; i++)
            await Stage.AppendAsync([.. Enumerable.Range(0, 100).Select(k => EventLogStage.Entry($"key{k}", value))]);
        int working = 0, most = 0, largest = 0;
        await using var loop = Stage.Consume(reader: new(MaxBatch: 500, MaxBytes: 20_000), with: handler => handler.Then = async (batch, _, token) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref working));
            largest = Math.Max(largest, batch.Messages.Sum(message => message.Value.Length));
            await Task.Delay(1, token);
            Interlocked.Decrement(ref working);
        });
        await Stage.WaitForEffectsAsync(3000);
        Assert.Equal(1, most);
        Assert.InRange(largest, 1000, 20_000);
    }

    [RequiresPostgresFact]
    public async Task Consume_EntryLargerThanTheBatch_ComesAlone()
    {
        var large = new string('9', 900_000);
        await Stage.AppendAsync([EventLogStage.Entry("a", "0"), EventLogStage.Entry("a", large), EventLogStage.Entry("a", "2")]);
        var alone = false;
        await using var loop = Stage.Consume(reader: new(MaxBytes: 64 << 10), with: handler => handler.Then = (batch, _, _) =>
        {
            alone |= batch.Messages is [{ Value.Length: 900_000 } only] && Encoding.UTF8.GetString(only.Value.Span) == large;
            return Task.CompletedTask;
        });
        await Stage.WaitForEffectsAsync(3);
        Assert.True(alone);
        Assert.Equal(3, await Stage.EffectsAsync());
    }

    [RequiresPostgresFact]
    public async Task Consume_TwoGroups_EachReadsEverything()
    {
        await Stage.AppendAsync(EventLogStage.Entries(200, 5));
        await using (Stage.Consume()) await Stage.WaitForEffectsAsync(200);
        await using var other = Stage.Consume(Stage.Group + "-other");
        await Stage.WaitForEffectsAsync(200, Stage.Group + "-other");
        Assert.Equal(200, await Stage.EffectsAsync());
        Assert.Equal(200, await Stage.EffectsAsync(Stage.Group + "-other"));
    }

    [RequiresPostgresFact]
    public async Task Outbox_CommitAndRollBack_PublishesOnlyWhatIsCommitted()
    {
        await using var loop = Stage.Consume();
        await using (var undone = await Stage.BeginAsync())
        {
            await Stage.Outbox.AddAsync(undone, Stage.Topic, [EventLogStage.Entry("a", "13")], CancellationToken.None);
            await undone.RollbackAsync();
            await undone.Connection!.DisposeAsync();
        }

        await using (var done = await Stage.BeginAsync())
        {
            await Stage.Outbox.AddAsync(done, Stage.Topic, EventLogStage.Entries(10, 1), CancellationToken.None);
            Assert.Equal(0, (await Stage.Log.EndPositionsAsync(Stage.Topic, CancellationToken.None)).Values.Sum());
            await done.CommitAsync();
            await done.Connection!.DisposeAsync();
        }

        await Stage.WaitForEffectsAsync(10);
        await Stage.AssertOnceAndInOrderAsync(10);
    }
}
