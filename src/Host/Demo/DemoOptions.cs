using System.Globalization;

namespace LowIncomeMonitor.Host.Demo;

/// <summary>What county to run end to end.</summary>
/// <param name="People">Rostered people.</param>
/// <param name="Seed">Equal seeds give equal counties.</param>
/// <param name="Profile">chibi, qingyuan or xinhui.</param>
/// <param name="Log">postgres or kafka.</param>
internal sealed record DemoOptions(int People, long Seed, string Profile, string Log)
{
    /// <summary>Name of the run's database: runs of other counties stand beside it.</summary>
    public string Database => $"monitor_demo_{Profile}_{People}_{Seed.ToString(CultureInfo.InvariantCulture).Replace('-', 'm')}_{Log}";
}
