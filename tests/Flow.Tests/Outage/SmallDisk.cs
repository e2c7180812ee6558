using System.Diagnostics;
using System.Globalization;

namespace LowIncomeMonitor.Flow.Tests.Outage;

/// <summary>A disk in memory of a few megabytes that can be filled.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private static readonly Lazy<bool> s_canMount = new(TryMount);

    private SmallDisk(string folder) => Folder = folder;

    /// <summary>Whether this process may mount.</summary>
    public static bool CanMount => s_canMount.Value;

    public string Folder { get; }

    private string Ballast => Path.Combine(Folder, "ballast");

    public static async Task<SmallDisk> MountAsync(int sizeMb)
    {
        var folder = Directory.CreateTempSubdirectory("monitor-flow-disk-").FullName;
        var size = string.Create(CultureInfo.InvariantCulture, $"size={sizeMb}m");
        await StoppableCluster.RunAsync("mount", "-t", "tmpfs", "-o", size, "tmpfs", folder);
        return new SmallDisk(folder);
    }

    /// <summary>Fills it to the last byte.</summary>
    public void Fill()
    {
        using var file = new FileStream(Ballast, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var zeros = new byte[1 << 16];
        try
        {
            while (true)
                file.Write(zeros);
        }
        catch (IOException)
        {
            // No space left: that is what was wanted.
        }
    }

    public void FreeAgain() => File.Delete(Ballast);

    public async ValueTask DisposeAsync()
    {
        await StoppableCluster.RunAsync("umount", "-l", Folder);
        Directory.Delete(Folder);
    }

    private static bool TryMount()
    {
        if (!StoppableCluster.IsRoot)
            return false;
        // In a mount name space of its own, so that the trial leaves nothing behind.
        using var trial = Process.Start(new ProcessStartInfo("unshare", ["-m", "mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", Path.GetTempPath()])
        {
            RedirectStandardError = true,
        });
        trial!.WaitForExit();
        return trial.ExitCode == 0;
    }
}
