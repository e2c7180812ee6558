using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Host.Commands;

namespace LowIncomeMonitor.Host.Policy;

/// <summary>Where, when and about which parameter somebody asks.</summary>
internal sealed record PolicyQuestion(RegionCode Region, IReadOnlyList<AreaKind> Areas, DateOnly On, string? Key)
{
    // The bureau's day; China has one time zone.
    private static readonly TimeSpan s_offset = TimeSpan.FromHours(8);

    /// <exception cref="ArgumentException">An option does not read.</exception>
    public static PolicyQuestion Of(string region, string? area, string? on, string? key, TimeProvider clock)
    {
        var reading = RegionCode.Parse(region);
        if (!reading.IsOk)
            throw new ArgumentException($"--region: {reading.Reason}");
        IReadOnlyList<AreaKind> areas = area switch
        {
            null => [AreaKind.Urban, AreaKind.Rural],
            "urban" => [AreaKind.Urban],
            "rural" => [AreaKind.Rural],
            _ => throw new ArgumentException("--area must be urban or rural."),
        };
        var day = DayText.Read("--on", on) ?? DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(s_offset).DateTime);
        return new(reading.Code, areas, day, key);
    }
}
