using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Domain.Tests.Parameters;

public sealed class ParameterSetTests
{
    private static readonly RegionCode s_chibi = RegionCode.Parse("421281").Code;
    private static readonly RegionCode s_village = RegionCode.Parse("421281101203").Code;
    private static readonly DateOnly s_day = new(2023, 4, 1);

    [Fact]
    public void Find_DayBeforeAndDayOfAChange_GivesOldAndNew()
    {
        var set = new ParameterSet([Entry(650, new(2022, 1, 1)), Entry(720, s_day)]);

        Assert.Equal(650, set.Find("k", s_village, AreaKind.Urban, s_day.AddDays(-1))!.Value);
        Assert.Equal(720, set.Find("k", s_village, AreaKind.Urban, s_day)!.Value);
    }

    [Fact]
    public void Find_BeforeTheFirstValue_IsNullNotADefault() =>
        Assert.Null(new ParameterSet([Entry(650, s_day)]).Find("k", s_chibi, AreaKind.Urban, s_day.AddDays(-1)));

    [Fact]
    public void Find_NearestRegionUpward_Wins()
    {
        var set = new ParameterSet(
        [
            Entry(1, s_day, region: default(RegionCode)),
            Entry(2, s_day, region: RegionCode.Parse("420000").Code),
            Entry(3, s_day, region: s_chibi),
        ]);

        Assert.Equal(3, set.Find("k", s_village, AreaKind.Rural, s_day)!.Value);
        Assert.Equal(2, set.Find("k", RegionCode.Parse("421202").Code, AreaKind.Rural, s_day)!.Value);
        Assert.Equal(1, set.Find("k", RegionCode.Parse("110105").Code, AreaKind.Rural, s_day)!.Value);
    }

    [Fact]
    public void Find_AreaValue_GoesBeforeOneForBoth()
    {
        var set = new ParameterSet([Entry(1, s_day), Entry(2, s_day, AreaKind.Rural)]);

        Assert.Equal(2, set.Find("k", s_chibi, AreaKind.Rural, s_day)!.Value);
        Assert.Equal(1, set.Find("k", s_chibi, AreaKind.Urban, s_day)!.Value);
    }

    [Fact]
    public void New_TwoValuesFromOneDay_AreRefused() =>
        Assert.Throws<ArgumentException>(() => new ParameterSet([Entry(1, s_day), Entry(2, s_day)]));

    private static ParameterEntry Entry(decimal value, DateOnly from, AreaKind? area = null, RegionCode? region = null) =>
        new(region ?? s_chibi, area, new ParameterValue("k", value, "yuan", from, "r", "test", true));
}
