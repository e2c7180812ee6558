using System.Globalization;

namespace LowIncomeMonitor.Host.Bench;

/// <summary>What else the machine does: a figure taken on a busy machine says little.</summary>
internal static class MachineLoad
{
    /// <summary>Tasks waiting or running, averaged over the last minute.</summary>
    public static double Now() => double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture);
}
