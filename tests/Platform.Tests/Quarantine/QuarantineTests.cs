using System.Text;
using LowIncomeMonitor.Platform.Database;
using LowIncomeMonitor.Platform.Privacy;
using LowIncomeMonitor.Platform.Quarantine;
using LowIncomeMonitor.TestKit;
using LowIncomeMonitor.TestKit.Postgres;

namespace LowIncomeMonitor.Platform.Tests.Quarantine;

public sealed class QuarantineTests : IClassFixture<PostgresFixture>, IAsyncLifetime, IDisposable
{
    private const string Secret = "赵钱孙,421281199001011234,13800138000";

    private readonly PostgresFixture _postgres;
    private readonly AesGcmSealer _sealer = new(TestKeys.Create());
    private readonly HmacPersonTokens _tokens = new(TestKeys.Create());
    private readonly ManualTimeProvider _clock = new(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
    private TestDatabase _database = null!;
    private PostgresQuarantine _quarantine = null!;
    private QuarantineStore _store = null!;

    public QuarantineTests(PostgresFixture postgres) => _postgres = postgres;

    public async Task InitializeAsync()
    {
        if (!PostgresFixture.IsAvailable)
            return;

        _database = await _postgres.CreateDatabaseAsync(new PlatformMigrations());
        _quarantine = new PostgresQuarantine(_sealer, _tokens, _clock);
        _store = new QuarantineStore(_database.DataSource, _sealer, _tokens, _clock);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _sealer.Dispose();
        _tokens.Dispose();
    }

    [RequiresPostgresFact]
    public async Task KeepAsync_SameInputAgainAndWithinOneCall_IsKeptOnceUnderOneId()
    {
        var a = Input("a.csv:2");
        var first = await KeepAsync(a, Input("a.csv:3"), a);
        var second = await KeepAsync(Input("a.csv:3"), Input("a.csv:4"));

        Assert.Equal(first[0], first[2]);
        Assert.Equal(first[1], second[0]);
        Assert.Equal(3, (await ListAsync()).Count);
    }

    [RequiresPostgresFact]
    public async Task KeepAsync_LinesInAnyOrder_AreListedInOrderOfLine()
    {
        await KeepAsync(Input("a.csv:10"), Input("a.csv:9"), Input("a.csv:2"));

        Assert.Equal(["a.csv:2", "a.csv:9", "a.csv:10"], Provenances(await ListAsync()));
    }

    [RequiresPostgresFact]
    public async Task KeepAsync_RolledBack_KeepsNothing()
    {
        await using (var connection = await _database.DataSource.OpenConnectionAsync())
        await using (var transaction = await connection.BeginTransactionAsync())
            await _quarantine.KeepAsync(transaction, [Input("a.csv:2")], default);

        Assert.Empty(await ListAsync());
    }

    [RequiresPostgresFact]
    public async Task KeepAsync_TwoTransactionsWithTheSameInputs_DoNotDeadlock()
    {
        var inputs = Enumerable.Range(0, 200).Select(i => Input($"a.csv:{i}")).ToArray();
        var reversed = inputs.Reverse().ToArray();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => KeepAsync(i % 2 == 0 ? inputs : reversed))));

        Assert.Equal(200, (await _store.ListAsync(new(), 0, 1000, default)).Count);
    }

    [RequiresPostgresFact]
    public async Task KeepAsync_ZeroCharacterOrHalfSurrogateInTexts_IsKept()
    {
        var ids = await KeepAsync(Input("a\0b\ud800.csv:1"));

        Assert.Equal("a\ufffdb\ufffd.csv:1", (await _store.FindAsync(ids[0], default))!.Provenance);
    }

    [RequiresPostgresFact]
    public async Task Database_AfterKeeping_HoldsNoContentInClear()
    {
        await KeepAsync(Input("a.csv:2"));

        var row = await _database.ScalarAsync<string>("SELECT q::text FROM platform.quarantine q");
        Assert.DoesNotContain(Convert.ToHexStringLower("42128119900101"u8), row, StringComparison.Ordinal);
        Assert.DoesNotContain("42128119900101", row, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToHexStringLower(Encoding.UTF8.GetBytes("赵钱孙")), row, StringComparison.Ordinal);
    }

    [RequiresPostgresFact]
    public async Task RevealAsync_WithReason_OpensAndRecordsWhoAndWhy()
    {
        var id = (await KeepAsync(Input("a.csv:2")))[0];

        var opened = await _store.RevealAsync(id, "wang", "the department asked about line 2", default);

        Assert.Equal(Secret, Encoding.UTF8.GetString(opened!.Bytes.Span));
        Assert.Equal("key", Encoding.UTF8.GetString(opened.Key.Span));
        Assert.DoesNotContain("421281", opened.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            "wang|the department asked about line 2",
            await _database.ScalarAsync<string>($"SELECT who || '|' || why FROM platform.quarantine_reveals WHERE quarantine_id = {id}"));
    }

    [RequiresPostgresFact]
    public async Task RevealAsync_WithoutReasonOrItem_OpensNothing()
    {
        var id = (await KeepAsync(Input("a.csv:2")))[0];

        await Assert.ThrowsAsync<ArgumentException>(() => _store.RevealAsync(id, "wang", " ", default));
        Assert.Null(await _store.RevealAsync(id + 1, "wang", "why", default));
        Assert.Equal(0, await _database.ScalarAsync<long>("SELECT count(*) FROM platform.quarantine_reveals"));
    }

    [RequiresPostgresFact]
    public async Task RevealAsync_SealMovedToAnotherRow_IsBroken()
    {
        var ids = await KeepAsync(Input("a.csv:2"), Input("a.csv:3"));
        await _database.ExecuteAsync(
            $"UPDATE platform.quarantine q SET bytes_nonce = o.bytes_nonce, bytes_ciphertext = o.bytes_ciphertext FROM platform.quarantine o WHERE q.id = {ids[0]} AND o.id = {ids[1]}");

        await Assert.ThrowsAsync<SealBrokenException>(() => _store.RevealAsync(ids[0], "wang", "why", default));
    }

    [RequiresPostgresFact]
    public async Task MarkReplayedAsync_RefusedAgainInTheSameTransaction_ComesBackWithItsNewReason()
    {
        var id = (await KeepAsync(Input("a.csv:2")))[0];
        await InTransactionAsync(async transaction =>
        {
            Assert.True(await _store.MarkReplayedAsync(transaction, id, "replay", default));
            await _quarantine.KeepAsync(transaction, [Input("a.csv:2") with { ReasonCode = "field.date" }], default);
        });

        var item = await _store.FindAsync(id, default);
        Assert.Equal((QuarantineState.Kept, "field.date", 1), (item!.State, item.ReasonCode, item.Attempts));
    }

    [RequiresPostgresFact]
    public async Task MarkReplayedAsync_TwoReplaysAtOnce_OneWins()
    {
        var id = (await KeepAsync(Input("a.csv:2")))[0];
        var won = 0;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => InTransactionAsync(async transaction =>
        {
            if (await _store.MarkReplayedAsync(transaction, id, "replay", default))
                Interlocked.Increment(ref won);
        })));

        Assert.Equal(1, won);
        Assert.Equal(QuarantineState.Replayed, (await _store.FindAsync(id, default))!.State);
    }

    [RequiresPostgresFact]
    public async Task DiscardAsync_DeliveredAgain_StaysDiscarded()
    {
        var id = (await KeepAsync(Input("a.csv:2")))[0];

        Assert.True(await _store.DiscardAsync(id, "wang", "a test row of the department", default));
        Assert.Equal(id, (await KeepAsync(Input("a.csv:2")))[0]);
        Assert.Equal(QuarantineState.Discarded, (await _store.FindAsync(id, default))!.State);
        Assert.False(await _store.DiscardAsync(id, "wang", "again", default));
    }

    [RequiresPostgresFact]
    public async Task ReadForReplayAsync_SettlingWhileReading_SeesEachOnceOverPages()
    {
        await KeepAsync([.. Enumerable.Range(0, 1203).Select(i => Input($"a.csv:{i}"))]);
        var seen = new List<string>();
        await foreach (var opened in _store.ReadForReplayAsync(new(), default))
        {
            seen.Add(opened.Item.Provenance);
            await InTransactionAsync(async transaction =>
            {
                await _store.MarkReplayedAsync(transaction, opened.Item.Id, "replay", default);
                await _quarantine.KeepAsync(transaction, [Input("again:" + opened.Item.Id)], default);
            });
        }

        Assert.Equal(1203, seen.Count);
        Assert.Equal(1203, seen.Distinct().Count());
    }

    [RequiresPostgresFact]
    public async Task ListAsync_FiltersAndPages_GiveWhatWasAskedFor()
    {
        await KeepAsync(
            Input("1"), Input("2") with { Source = "vehicles" }, Input("3") with { ReasonCode = "file.header" },
            Input("4") with { ReasonCode = "fields" }, Input("5"));

        Assert.Equal(["2"], Provenances(await _store.ListAsync(new(Source: "vehicles"), 0, 10, default)));
        Assert.Equal(["1", "2", "5"], Provenances(await _store.ListAsync(new(ReasonCode: "field.*"), 0, 10, default)).Order());
        var page = await _store.ListAsync(new(), 0, 2, default);
        var rest = await _store.ListAsync(new(), page[^1].Id, 10, default);
        Assert.Equal((2, 3), (page.Count, rest.Count));
        var counts = await _store.CountAsync(default);
        Assert.Equal(new QuarantineCount("deaths", "field.number", QuarantineState.Kept, 2), counts[0]);
        Assert.Equal(5, counts.Sum(count => count.Count));
    }

    private static IEnumerable<string> Provenances(IEnumerable<QuarantinedItem> items) => items.Select(item => item.Provenance);

    private static RefusedInput Input(string provenance) => new(
        "deaths", "file", provenance, "citizen_number", "field.number", "The check character is wrong; ask the department.",
        "key"u8.ToArray(), Encoding.UTF8.GetBytes(Secret));

    private Task<IReadOnlyList<QuarantinedItem>> ListAsync() => _store.ListAsync(new QuarantineFilter(State: null), 0, 100, default);

    private async Task<IReadOnlyList<long>> KeepAsync(params RefusedInput[] inputs)
    {
        IReadOnlyList<long> ids = [];
        await InTransactionAsync(async transaction => ids = await _quarantine.KeepAsync(transaction, inputs, default));
        return ids;
    }

    private async Task InTransactionAsync(Func<Npgsql.NpgsqlTransaction, Task> work)
    {
        await using var connection = await _database.DataSource.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await work(transaction);
        await transaction.CommitAsync();
    }
}
