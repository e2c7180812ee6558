using System.Globalization;
using LowIncomeMonitor.Flow.Tests.Running;
using LowIncomeMonitor.TestKit;
using LowIncomeMonitor.TestKit.Postgres;
using Xunit.Abstractions;

namespace LowIncomeMonitor.Flow.Tests;

/// <summary>
/// Guards: nothing is lost and nothing happens twice (principle 6), on the whole way from file to queue, whatever moment
/// the process dies at.
/// </summary>
public sealed class KilledRunTests(PostgresFixture postgres, ITestOutputHelper output) : IClassFixture<PostgresFixture>
{
    // Small pieces, so that there are many moments between two commits at which to die.
    private static readonly Dictionary<string, string> s_smallPieces = new()
    {
        ["Monitor__Ingestion__ChunkRows"] = "150",
        ["Monitor__Matching__BatchSize"] = "150",
        ["Monitor__Alerts__BatchSize"] = "10",
    };

    private static int Kills =>
        int.TryParse(Environment.GetEnvironmentVariable("MONITOR_KILLS"), CultureInfo.InvariantCulture, out var kills) ? kills : 5;

    [RequiresPostgresFact]
    public async Task Demo_KilledAtRandomMoments_EndsAsTheUndisturbedRun()
    {
        var server = await postgres.CreateDatabaseAsync();
        await using var county = new DemoCounty(server.ConnectionString, 600, 7);
        var (expected, expectedCases) = await ReadAsync(county, await county.RunAsync(s_smallPieces));
        var whole = await new RunProgress(county.ConnectionString).ReadAsync();
        await county.DropAsync();

        var random = Seeds.For(nameof(KilledRunTests));
        var shares = Enumerable.Range(0, Kills).Select(_ => random.NextDouble() * 0.9).Order().ToArray();
        var kills = 0;
        foreach (var share in shares)
            kills += await KillAtAsync(county, share, (long)(share * whole), random) ? 1 : 0;
        var (actual, actualCases) = await ReadAsync(county, await county.RunAsync(s_smallPieces));

        Assert.Equal(expected, actual);
        Assert.Equal(expectedCases, actualCases);
        // On a fast machine a run may end in the instant between its moment and the signal.
        Assert.True(kills >= Kills * 4 / 5, $"only {kills} of {Kills} runs were killed");
    }

    private async Task<bool> KillAtAsync(DemoCounty county, double share, long reached, Random random)
    {
        var progress = new RunProgress(county.ConnectionString);
        // A run that is past the moment already dies while it starts; migrations and resumption are worth dying in too.
        var delay = TimeSpan.FromMilliseconds(random.Next(await progress.ReadAsync() >= reached ? 2000 : 60));
        await using var child = county.Start(s_smallPieces);
        await Eventually.BecomesTrueAsync(
            async () => child.HasExited || await progress.ReadAsync() >= reached, TimeSpan.FromMinutes(3), "the run reaches its moment to die");
        await Task.Delay(delay);
        var killed = await child.KillAsync();
        output.WriteLine($"{(killed ? "killed" : "ended")} at {share:P0}, {await progress.ReadAsync()} steps done");
        return killed;
    }

    private static async Task<(CountyFigures Figures, string Cases)> ReadAsync(DemoCounty county, Finished run)
    {
        var figures = run.Figures().Comparable;
        await using var database = county.Open();
        var ledger = new RunLedger(database);
        Assert.Empty(await ledger.FaultsAsync());
        return (figures, await ledger.CasesDigestAsync());
    }
}
