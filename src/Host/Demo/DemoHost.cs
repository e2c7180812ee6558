using LowIncomeMonitor.Host.Composition;
using LowIncomeMonitor.Platform.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace LowIncomeMonitor.Host.Demo;

/// <summary>The whole service in this process, on a county's last day.</summary>
internal static class DemoHost
{
    // Nine in the morning in the bureau: a run of some hours stays within the day.
    private static readonly TimeOnly s_morning = new(9, 0);
    private static readonly TimeSpan s_offset = TimeSpan.FromHours(8);

    public static WebApplication Build(string connectionString, string log, DateOnly today, bool fixedPorts) => MonitorHost.Build(
        Roles.All,
        Settings(connectionString, log, fixedPorts),
        new ShiftedTimeProvider(TimeProvider.System, new DateTimeOffset(today.ToDateTime(s_morning), s_offset)),
        LogLevel.Warning);

    private static Dictionary<string, string?> Settings(string connectionString, string log, bool fixedPorts)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Monitor:Database"] = connectionString,
            ["Monitor:EventLog"] = log,
            // A demonstration has nobody who could approve.
            ["Monitor:Policy:WithoutApproval"] = "true",
            ["Monitor:Http"] = fixedPorts ? Endpoints.DefaultHttp : "http://127.0.0.1:0",
            ["Monitor:Grpc"] = fixedPorts ? Endpoints.DefaultGrpc : "http://127.0.0.1:0",
        };
        // One member a group: the mock cluster, which serves where no brokers are named, may leave a second one without
        // its partitions until a session ends.
        if (log == "kafka")
            (settings["Monitor:Matching:Parallelism"], settings["Monitor:Alerts:Parallelism"]) = ("1", "1");
        return settings;
    }
}
