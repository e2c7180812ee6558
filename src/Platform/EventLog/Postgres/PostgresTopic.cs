using System.Globalization;

namespace LowIncomeMonitor.Platform.EventLog.Postgres;

/// <summary>A topic as platform.log_topics knows it.</summary>
internal sealed record PostgresTopic(int Id, string Name, int Partitions, int RetentionDays)
{
    /// <summary>The table of its entries, partitioned by day.</summary>
    public string Table { get; } = string.Create(CultureInfo.InvariantCulture, $"platform.log_entries_{Id}");

    /// <summary>The table of one day.</summary>
    public string DayTable(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{Table}_{day:yyyyMMdd}");
}
