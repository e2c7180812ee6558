using LowIncomeMonitor.Platform.Database;
using LowIncomeMonitor.TestKit;
using LowIncomeMonitor.TestKit.Postgres;
using Npgsql;

namespace LowIncomeMonitor.Platform.Tests.Database;

public sealed class DatabaseErrorsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Theory]
    [InlineData("53100", DatabaseFault.Exhausted, "disk is full")]
    [InlineData("53300", DatabaseFault.Exhausted, "no free connection")]
    [InlineData("57P01", DatabaseFault.Gone, "being stopped")]
    [InlineData("57P03", DatabaseFault.Gone, "starting or stopping")]
    [InlineData("40001", DatabaseFault.Collision, "repeated")]
    [InlineData("40P01", DatabaseFault.Collision, "repeated")]
    [InlineData("28P01", DatabaseFault.Refused, "user and password")]
    [InlineData("3D000", DatabaseFault.Refused, "does not exist")]
    [InlineData("25006", DatabaseFault.Gone, "takes no writes")]
    [InlineData("22P02", DatabaseFault.Permanent, "SQLSTATE 22P02")]
    [InlineData("23505", DatabaseFault.Permanent, "SQLSTATE 23505")]
    public void Describe_State_SaysWhatToDoAndQuotesNothing(string state, DatabaseFault fault, string expected)
    {
        var error = new PostgresException("value 421281199001011234", "ERROR", "ERROR", state);

        Assert.Equal(fault, DatabaseErrors.Classify(error));
        Assert.Contains(expected, DatabaseErrors.Describe(error), StringComparison.Ordinal);
        Assert.DoesNotContain("421281", DatabaseErrors.Describe(error), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Describe_NobodyListens_SaysItCannotBeReached()
    {
        await using var dataSource = Databases.Open(new DatabaseOptions
        {
            ConnectionString = $"Host=127.0.0.1;Port={LoopbackPort.Free()};Username=nobody;Database=none",
        });

        var error = await Assert.ThrowsAnyAsync<NpgsqlException>(async () => await dataSource.OpenConnectionAsync());

        Assert.Equal(DatabaseFault.Gone, DatabaseErrors.Classify(error));
        Assert.True(DatabaseErrors.IsTransient(error));
        Assert.Contains("cannot be reached", DatabaseErrors.Describe(error), StringComparison.Ordinal);
    }

    [RequiresPostgresFact]
    public async Task Classify_SessionEndedByTheServer_IsGone()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var connection = await database.DataSource.OpenConnectionAsync();
        await database.ExecuteAsync($"SELECT pg_terminate_backend({connection.ProcessID})");
        await using var command = new NpgsqlCommand("SELECT 1", connection);

        var error = await Assert.ThrowsAnyAsync<NpgsqlException>(() => command.ExecuteScalarAsync());

        Assert.Equal(DatabaseFault.Gone, DatabaseErrors.Classify(error));
    }

    [RequiresPostgresFact]
    public async Task Open_StringAsksForDetails_ErrorsStillHoldNoRowValues()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var dataSource = Databases.Open(new DatabaseOptions { ConnectionString = database.ConnectionString + ";Include Error Detail=true" });
        await using var setup = dataSource.CreateCommand("CREATE TABLE t (v text PRIMARY KEY); INSERT INTO t VALUES ('421281199001011234')");
        await setup.ExecuteNonQueryAsync();
        await using var twice = dataSource.CreateCommand("INSERT INTO t VALUES ('421281199001011234')");

        var error = await Assert.ThrowsAsync<PostgresException>(() => twice.ExecuteNonQueryAsync());

        Assert.DoesNotContain("421281", error.ToString(), StringComparison.Ordinal);
    }
}
