using Microsoft.Extensions.Logging;

namespace LowIncomeMonitor.Platform.Hosting;

/// <summary>Level names of one length, so that lines stand under each other.</summary>
internal static class LogLevels
{
    public static string Short(LogLevel level) => level switch
    {
        LogLevel.Trace => "TRC",
        LogLevel.Debug => "DBG",
        LogLevel.Information => "INF",
        LogLevel.Warning => "WRN",
        LogLevel.Error => "ERR",
        _ => "CRT",
    };
}
