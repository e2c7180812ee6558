namespace LowIncomeMonitor.Platform.EventLog.Postgres;

/// <summary>Times of the log on PostgreSQL. Real time, not the service's clock: they bound waiting.</summary>
public sealed record PostgresEventLogOptions
{
    /// <summary>How often a member writes that it lives and looks whether the partitions are shared out fairly.</summary>
    public TimeSpan CoordinateEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>A member whose session lives but that was silent this long is frozen: others end its session.</summary>
    public TimeSpan MemberTimeout { get; init; } = TimeSpan.FromSeconds(30);
}
