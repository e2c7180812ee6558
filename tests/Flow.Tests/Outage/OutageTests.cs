using LowIncomeMonitor.Flow.Tests.Running;
using LowIncomeMonitor.TestKit;

namespace LowIncomeMonitor.Flow.Tests.Outage;

/// <summary>
/// Guards: a database that is stopped or full is told in one clear sentence, ends the command, and costs time, never a
/// record.
/// </summary>
public sealed class OutageTests : IDisposable
{
    // In small pieces, so that half of the work is really in the middle of it.
    private static readonly Dictionary<string, string> s_smallPieces = new() { ["Monitor__Ingestion__ChunkRows"] = "100" };
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("monitor-flow-cluster-");
    private readonly DirectoryInfo _journal = Directory.CreateTempSubdirectory("monitor-flow-wal-");

    [RequiresOwnClusterFact]
    public async Task Demo_DatabaseStoppedInTheMiddle_SaysSoOnceAndGoesOnWithoutLoss()
    {
        await using var cluster = await StoppableCluster.StartAsync(_folder.FullName, _journal.FullName);
        await using var county = new DemoCounty(cluster.ConnectionString, 300, 13);

        var (expected, stopped) = await DisturbAsync(county, cluster.Stop);
        await cluster.StartAgainAsync();

        AssertSaysOnce(stopped, "The database ");
        await AssertGoesOnAsync(county, expected);
    }

    [RequiresMountFact]
    public async Task Demo_DiskFull_SaysSoOnceAndGoesOnWithoutLossWhenThereIsRoom()
    {
        await using var disk = await SmallDisk.MountAsync(sizeMb: 120);
        await using var cluster = await StoppableCluster.StartAsync(disk.Folder, _journal.FullName);
        await using var county = new DemoCounty(cluster.ConnectionString, 800, 14);

        var (expected, stopped) = await DisturbAsync(county, disk.Fill);
        disk.FreeAgain();

        AssertSaysOnce(stopped, "The database's disk is full.", cluster.Refusals);
        await AssertGoesOnAsync(county, expected);
    }

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _journal.Delete(recursive: true);
    }

    /// <summary>Runs the county once undisturbed, and then until the disturbance in the middle ends it.</summary>
    private static async Task<(CountyFigures Expected, Finished Stopped)> DisturbAsync(DemoCounty county, Action disturb)
    {
        var expected = (await county.RunAsync(s_smallPieces)).Figures();
        var progress = new RunProgress(county.ConnectionString);
        var half = await progress.ReadAsync() / 2;
        await county.DropAsync();

        await using var child = county.Start(s_smallPieces);
        await Eventually.BecomesTrueAsync(
            async () => child.HasExited || await progress.ReadAsync() >= half, TimeSpan.FromMinutes(2), "half of the county is done");
        disturb();
        return (expected, await DemoCounty.EndAsync(child));
    }

    // Each consumer logs in a line that it waits; the sentence that tells what to do stands once, at the end.
    private static void AssertSaysOnce(Finished run, string sentence, string refusals = "")
    {
        Assert.True(run.ExitCode == 1, $"exit code {run.ExitCode}: {run.Errors}");
        Assert.Empty(run.Output);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        var sayings = run.Errors.Split('\n').Where(line => line.StartsWith(sentence, StringComparison.Ordinal)).ToList();
        Assert.True(sayings.Count == 1, $"'{sentence}' stands {sayings.Count} times in:\n{run.Errors}\nthe server said:\n{refusals}");
        var saying = sayings[0];
        Assert.EndsWith("The same command goes on where this one ended.", saying, StringComparison.Ordinal);
    }

    private static async Task AssertGoesOnAsync(DemoCounty county, CountyFigures expected)
    {
        Assert.Equal(expected, (await county.RunAsync(s_smallPieces)).Figures());
        await using var database = county.Open();
        Assert.Empty(await new RunLedger(database).FaultsAsync());
    }
}
