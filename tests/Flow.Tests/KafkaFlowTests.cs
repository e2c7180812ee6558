using LowIncomeMonitor.Flow.Tests.Running;
using LowIncomeMonitor.TestKit.Postgres;

namespace LowIncomeMonitor.Flow.Tests;

/// <summary>
/// Guards: the event log is a port. Kafka and PostgreSQL carry the same county to the same findings and cases, and these
/// are the ones that the simulator knows to be true.
/// </summary>
public sealed class KafkaFlowTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [RequiresPostgresFact]
    public async Task Demo_OnKafka_FindsWhatItFindsOnPostgres()
    {
        var server = await postgres.CreateDatabaseAsync();
        await using var onKafka = new DemoCounty(server.ConnectionString, 1000, 15, "kafka");
        await using var onPostgres = new DemoCounty(server.ConnectionString, 1000, 15);

        var kafka = await RunAsync(onKafka);

        Assert.Equal(await RunAsync(onPostgres), kafka);
        Assert.InRange(kafka.Figures.Precision, 0.99, 1);
        Assert.InRange(kafka.Figures.Recall, 0.99, 1);
    }

    private static async Task<(CountyFigures Figures, string Cases)> RunAsync(DemoCounty county)
    {
        var figures = (await county.RunAsync()).Figures();
        await using var database = county.Open();
        var ledger = new RunLedger(database);
        Assert.Empty(await ledger.FaultsAsync());
        return (figures, await ledger.CasesDigestAsync());
    }
}
