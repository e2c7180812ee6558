using LowIncomeMonitor.Platform.Hosting;
using Microsoft.Extensions.Configuration;

namespace LowIncomeMonitor.Api;

/// <summary>Settings of the Api module, section Monitor:Api.</summary>
public sealed record ApiOptions : ICheckedOptions
{
    /// <summary>Longest silence on a watch stream; firewalls cut idle connections after a minute or more.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Counts below this are not shown to leaders.</summary>
    public int SuppressBelow { get; init; } = 5;

    /// <summary>Most changes read at once for a watch stream.</summary>
    public int WatchBatch { get; init; } = 500;

    public static ApiOptions From(IConfiguration configuration) =>
        configuration.GetSection("Monitor:Api").Get<ApiOptions>() ?? new ApiOptions();

    public IEnumerable<string> Faults()
    {
        if (Heartbeat < TimeSpan.FromMilliseconds(100) || Heartbeat > TimeSpan.FromMinutes(5))
            yield return "MONITOR__API__HEARTBEAT must lie between 0.1 seconds and 5 minutes.";
        if (SuppressBelow is < 0 or > 100)
            yield return "MONITOR__API__SUPPRESSBELOW must lie between 0 and 100.";
        if (WatchBatch is < 1 or > 10_000)
            yield return "MONITOR__API__WATCHBATCH must lie between 1 and 10,000.";
    }
}
