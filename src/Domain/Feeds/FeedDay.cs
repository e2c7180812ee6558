namespace LowIncomeMonitor.Domain.Feeds;

/// <summary>What one source delivered on one day.</summary>
/// <param name="Day">Day of receipt.</param>
/// <param name="Records">Records that came.</param>
/// <param name="Hits">Those that concern a rostered person.</param>
/// <param name="Repeats">Those of the hits that were known already, in this very version.</param>
public sealed record FeedDay(DateOnly Day, long Records, long Hits, long Repeats)
{
    /// <summary>Share of hits among the records; 0 when none came.</summary>
    public decimal HitShare => Share(Hits, Records);

    /// <summary>Share of repeats among the hits; 0 when there was none.</summary>
    public decimal RepeatShare => Share(Repeats, Hits);

    internal static decimal Share(long part, long whole) => whole == 0 ? 0 : (decimal)part / whole;
}
