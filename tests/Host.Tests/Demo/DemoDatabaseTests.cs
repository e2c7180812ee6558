using LowIncomeMonitor.Host.Commands;
using LowIncomeMonitor.Host.Demo;
using LowIncomeMonitor.TestKit;
using LowIncomeMonitor.TestKit.Postgres;
using Npgsql;

namespace LowIncomeMonitor.Host.Tests.Demo;

public sealed class DemoDatabaseTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private readonly string _name = $"monitor_demo_test_{Guid.NewGuid():N}";

    [RequiresPostgresFact]
    public async Task Open_AfterEachEnd_ResumesWhatWasInterruptedAndRenewsWhatWasComplete()
    {
        var server = (await postgres.CreateDatabaseAsync()).ConnectionString;
        await using (var first = new DemoDatabase(server, _name))
        {
            Assert.False(await first.OpenAsync(true, CancellationToken.None));
            await ExecuteAsync(first, "create table left_behind ()");
        }

        await using (var second = new DemoDatabase(server, _name))
        {
            Assert.True(await second.OpenAsync(true, CancellationToken.None));
            await ExecuteAsync(second, "insert into left_behind default values");
            await second.CompleteAsync(CancellationToken.None);
        }

        await using var third = new DemoDatabase(server, _name);
        Assert.False(await third.OpenAsync(true, CancellationToken.None));
        await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(third, "insert into left_behind default values"));
        await third.DropAsync(CancellationToken.None);
    }

    [RequiresPostgresFact]
    public async Task Open_InterruptedRunWhoseLogIsGone_BeginsAnew()
    {
        var server = (await postgres.CreateDatabaseAsync()).ConnectionString;
        await using (var first = new DemoDatabase(server, _name))
        {
            await first.OpenAsync(false, CancellationToken.None);
            await ExecuteAsync(first, "create table left_behind ()");
        }

        await using var second = new DemoDatabase(server, _name);
        Assert.False(await second.OpenAsync(false, CancellationToken.None));
        await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(second, "insert into left_behind default values"));
        await second.DropAsync(CancellationToken.None);
    }

    [RequiresPostgresFact]
    public async Task Open_WhileAnotherProcessRunsTheCounty_IsRefusedAndFreeAfterIt()
    {
        var server = (await postgres.CreateDatabaseAsync()).ConnectionString;
        var first = new DemoDatabase(server, _name);
        await first.OpenAsync(true, CancellationToken.None);
        await using (var second = new DemoDatabase(server, _name))
        {
            var refusal = await Assert.ThrowsAsync<CommandFailedException>(() => second.OpenAsync(true, CancellationToken.None));
            Assert.Contains("another process", refusal.Message, StringComparison.Ordinal);
        }

        await first.DisposeAsync();
        await using var third = new DemoDatabase(server, _name);
        // The server ends a session a moment after its client has left.
        await Eventually.BecomesTrueAsync(() => IsOpenAsync(third), TimeSpan.FromSeconds(20), "the lock is free");
        await third.DropAsync(CancellationToken.None);
    }

    [Theory]
    [InlineData(1, "monitor_demo_chibi_500_1_postgres")]
    [InlineData(-7, "monitor_demo_chibi_500_m7_postgres")]
    [InlineData(long.MinValue, "monitor_demo_chibi_500_m9223372036854775808_postgres")]
    public void Database_OfAnySeed_IsANameThatNeedsNoQuotes(long seed, string expected) =>
        Assert.Equal(expected, new DemoOptions(500, seed, "chibi", "postgres").Database);

    private static async Task<bool> IsOpenAsync(DemoDatabase database)
    {
        try
        {
            await database.OpenAsync(true, CancellationToken.None);
            return true;
        }
        catch (CommandFailedException)
        {
            return false;
        }
    }

    private static async Task ExecuteAsync(DemoDatabase database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
