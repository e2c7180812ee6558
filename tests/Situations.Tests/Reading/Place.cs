using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Situations.Tests.Reading;

/// <summary>Where and when a story happens; a file may say it once for all its stories.</summary>
internal sealed record Place(DateOnly? On, RegionCode? Region, AreaKind? Area)
{
    public static Place Read(Columns of, Place? otherwise) => new(
        of.DayOrNull("on") ?? otherwise?.On,
        of.TextOrNull("region") is not null ? Registers.Region(of, "region") : otherwise?.Region,
        of.WordOrNull("area", "urban", "rural") switch
        {
            "urban" => AreaKind.Urban,
            "rural" => AreaKind.Rural,
            _ => otherwise?.Area,
        });

    /// <summary>Notes what neither the story nor its file says.</summary>
    public void Complete(Columns story)
    {
        if (On is null)
            story.Fault("'on', the day of evaluation, is missing");
        if (Region is null)
            story.Fault("'region' is missing");
        if (Area is null)
            story.Fault("'area' is missing: urban or rural");
    }
}
