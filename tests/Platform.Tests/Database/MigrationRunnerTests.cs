using LowIncomeMonitor.Platform.Database;
using LowIncomeMonitor.TestKit;
using LowIncomeMonitor.TestKit.Postgres;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace LowIncomeMonitor.Platform.Tests.Database;

public sealed class MigrationRunnerTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string First = "CREATE SCHEMA sample; CREATE TABLE sample.one (id int);";
    private const string Second = "INSERT INTO sample.one VALUES (7);";

    [RequiresPostgresFact]
    public async Task ApplyAsync_EmptyDatabase_AppliesInOrderOfNumberOverModules()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        var late = new ScriptSource("late", (9002, "fill", Second));
        var early = new ScriptSource("early", (9001, "make", First));

        Assert.Equal(2, await ApplyAsync(database, late, early));
        Assert.Equal(7, await database.ScalarAsync<int>("SELECT id FROM sample.one"));
        Assert.Equal(0, await ApplyAsync(database, late, early));
    }

    [RequiresPostgresFact]
    public async Task ApplyAsync_LowerNumberComesLater_IsApplied()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await ApplyAsync(database, new ScriptSource("a", (9002, "make", First)));

        Assert.Equal(1, await ApplyAsync(
            database, new ScriptSource("a", (9002, "make", First)), new ScriptSource("b", (9001, "other", "CREATE TABLE early (id int)"))));
    }

    [RequiresPostgresFact]
    public async Task ApplyAsync_AppliedFileChanged_IsRefusedAndChangesNothing()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await ApplyAsync(database, new ScriptSource("a", (9001, "make", First)));

        var error = await Assert.ThrowsAsync<MigrationException>(() => ApplyAsync(
            database, new ScriptSource("a", (9001, "make", First + " "), (9002, "fill", Second))));

        Assert.Contains("9001_make.sql (a) was changed", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, await database.ScalarAsync<long>("SELECT count(*) FROM sample.one"));
    }

    [RequiresPostgresFact]
    public async Task ApplyAsync_OnlyLineEndsChanged_IsAccepted()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await ApplyAsync(database, new ScriptSource("a", (9001, "make", "CREATE SCHEMA x;\nCREATE TABLE x.t (i int);\n")));

        Assert.Equal(0, await ApplyAsync(
            database, new ScriptSource("a", (9001, "make", "CREATE SCHEMA x;\r\nCREATE TABLE x.t (i int);\r\n"))));
    }

    [RequiresPostgresFact]
    public async Task ApplyAsync_NewerDatabase_IsRefusedByName()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await ApplyAsync(database, new ScriptSource("a", (9001, "make", First), (9002, "fill", Second)));

        var error = await Assert.ThrowsAsync<MigrationException>(
            () => ApplyAsync(database, new ScriptSource("a", (9001, "make", First))));

        Assert.Contains("newer than this program", error.Message, StringComparison.Ordinal);
        Assert.Contains("9002_fill", error.Message, StringComparison.Ordinal);
    }

    [RequiresPostgresFact]
    public async Task ApplyAsync_FileFails_KeepsEarlierOnesAndRollsBackItsOwn()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        var source = new ScriptSource("a", (9001, "make", First), (9002, "broken", Second + " SELECT nothing FROM nowhere;"));

        var error = await Assert.ThrowsAsync<MigrationException>(() => ApplyAsync(database, source));

        Assert.Contains("9002_broken.sql (a) failed with SQLSTATE 42P01", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, await database.ScalarAsync<long>("SELECT count(*) FROM sample.one"));
        Assert.Equal(1, await database.ScalarAsync<long>("SELECT count(*) FROM platform.migrations"));
    }

    [RequiresPostgresFact]
    public async Task ApplyAsync_EightReplicasStartAtOnce_ApplyEachFileOnce()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        var source = new ScriptSource("a", (9001, "make", First), (9002, "fill", Second));

        var applied = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ApplyAsync(database, source)));

        Assert.Equal(2, applied.Sum());
        Assert.Equal(1, await database.ScalarAsync<long>("SELECT count(*) FROM sample.one"));
    }

    [RequiresPostgresFact]
    public async Task ApplyAsync_EachFile_IsLogged()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        using var log = new LogCapture();
        using var factory = log.CreateFactory();
        var runner = new MigrationRunner(
            [new ScriptSource("a", (9001, "make", First))], database.DataSource, TimeProvider.System,
            factory.CreateLogger<MigrationRunner>());

        await runner.ApplyAsync(CancellationToken.None);

        Assert.Contains(log.Lines, line => line.Contains("Applied migration 9001 make of module a", StringComparison.Ordinal));
    }

    [Fact]
    public void Collect_NumberTwice_NamesBothFiles()
    {
        var error = Assert.Throws<MigrationException>(() => MigrationScripts.Collect(
            [new ScriptSource("a", (9001, "make", First)), new ScriptSource("b", (9001, "other", First))]));

        Assert.Contains("9001_make.sql (a)", error.Message, StringComparison.Ordinal);
        Assert.Contains("9001_other.sql (b)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Collect_NameWithoutNumber_IsRefused() =>
        Assert.Throws<MigrationException>(() => MigrationScripts.Collect([new ScriptSource("a", "x.Migrations.make.sql", First)]));

    private static Task<int> ApplyAsync(TestDatabase database, params IMigrationSource[] sources) =>
        new MigrationRunner(sources, database.DataSource, TimeProvider.System, NullLogger<MigrationRunner>.Instance)
            .ApplyAsync(CancellationToken.None);
}
