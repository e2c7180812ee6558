using LowIncomeMonitor.Flow.Tests.Running;
using LowIncomeMonitor.TestKit.Postgres;

namespace LowIncomeMonitor.Flow.Tests;

/// <summary>
/// Guards: same inputs, same parameters, same clock give the same findings and the same queue (principle 9), in whatever
/// order and in whatever pieces the records arrive.
/// </summary>
public sealed class DeterminismTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [RequiresPostgresFact]
    public async Task Demo_SameSeedAgain_GivesTheSameFindingsAndCases()
    {
        var server = await postgres.CreateDatabaseAsync();
        await using var county = new DemoCounty(server.ConnectionString, 500, 11);

        var first = await RunAsync(county, []);
        var second = await RunAsync(county, []);

        Assert.Equal(first, second);
    }

    [RequiresPostgresFact]
    public async Task Demo_OtherPiecesAndMembers_GivesTheSameFindingsAndCases()
    {
        var server = await postgres.CreateDatabaseAsync();
        await using var county = new DemoCounty(server.ConnectionString, 500, 12);

        var alone = await RunAsync(county, Settings(members: "1", batch: "4000", chunk: "2000"));
        var many = await RunAsync(county, Settings(members: "3", batch: "70", chunk: "90"));

        Assert.Equal(alone, many);
    }

    private static Dictionary<string, string> Settings(string members, string batch, string chunk) => new()
    {
        ["Monitor__Matching__Parallelism"] = members,
        ["Monitor__Matching__BatchSize"] = batch,
        ["Monitor__Alerts__Parallelism"] = members,
        ["Monitor__Ingestion__ChunkRows"] = chunk,
    };

    private static async Task<(CountyFigures Figures, string Cases)> RunAsync(
        DemoCounty county, Dictionary<string, string> settings)
    {
        var figures = (await county.RunAsync(settings)).Figures();
        Assert.Contains("R01", figures.Findings, StringComparison.Ordinal);
        await using var database = county.Open();
        return (figures, await new RunLedger(database).CasesDigestAsync());
    }
}
