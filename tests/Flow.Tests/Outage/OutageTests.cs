using LowIncomeMonitor.Flow.Tests.Running;
using LowIncomeMonitor.TestKit;

namespace LowIncomeMonitor.Flow.Tests.Outage;

/// <summary>
/// Guards: a database that is stopped or full is told in one clear sentence, and costs time, never a record.
/// </summary>
public sealed class OutageTests
{
    [RequiresOwnClusterFact]
    public async Task Demo_DatabaseStoppedInTheMiddle_SaysSoOnceAndGoesOnWithoutLoss()
    {
        var folder = Directory.CreateTempSubdirectory("monitor-flow-cluster-");
        try
        {
            await using var cluster = await StoppableCluster.StartAsync(folder.FullName);
            await using var county = new DemoCounty(cluster.ConnectionString, 400, 13);
            var expected = (await county.RunAsync()).Figures();
            var progress = new RunProgress(county.ConnectionString);
            var half = await progress.ReadAsync() / 2;
            await county.DropAsync();

            await using var child = county.Start();
            await Eventually.BecomesTrueAsync(
                async () => child.HasExited || await progress.ReadAsync() >= half, TimeSpan.FromMinutes(2), "half of the county is done");
            cluster.Stop();
            var stopped = await DemoCounty.EndAsync(child);
            await cluster.StartAgainAsync();

            AssertSaysOnce(stopped, "The database");
            Assert.Equal(expected, (await county.RunAsync()).Figures());
            await AssertSoundAsync(county);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [RequiresMountFact]
    public async Task Demo_DiskFull_SaysSoOnceAndGoesOnWithoutLossWhenThereIsRoom()
    {
        await using var disk = await SmallDisk.MountAsync(sizeMb: 220);
        await using var cluster = await StoppableCluster.StartAsync(disk.Folder);
        await using var county = new DemoCounty(cluster.ConnectionString, 400, 14);
        var expected = (await county.RunAsync()).Figures();
        await county.DropAsync();

        disk.LeaveFree(mb: 12);
        var full = await county.RunAsync();
        disk.FreeAgain();
        await cluster.EnsureRunningAsync();

        AssertSaysOnce(full, "disk is full");
        Assert.Equal(expected, (await county.RunAsync()).Figures());
        await AssertSoundAsync(county);
    }

    private static void AssertSaysOnce(Finished run, string sentence)
    {
        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        // Consumers may each log that they wait; the sentence that tells what to do stands once, at the end.
        var last = run.Errors.TrimEnd().Split('\n')[^1];
        Assert.Contains(sentence, last, StringComparison.Ordinal);
    }

    private static async Task AssertSoundAsync(DemoCounty county)
    {
        await using var database = county.Open();
        Assert.Empty(await new RunLedger(database).FaultsAsync());
    }
}
