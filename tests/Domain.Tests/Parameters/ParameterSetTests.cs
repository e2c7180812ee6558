using FsCheck.Fluent;
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

    [Theory]
    [InlineData("2021-06-30", 847, 1355)]
    [InlineData("2021-06-30", 726, 1162)]
    [InlineData("2021-06-30", 638, 1021)]
    public void Find_MultipleOfAnother_IsRoundedHalfUp(string day, int line, int expected)
    {
        var set = new ParameterSet([Entry(line, new(2021, 3, 1)), Times(1.6m, new(2017, 1, 1), RegionCode.Parse("420000").Code)]);

        var found = set.Find("twice", s_village, AreaKind.Urban, Day(day))!;

        Assert.Equal((expected, new DateOnly(2021, 3, 1)), ((int)found.Value, found.From));
        Assert.Equal($"1.6 × k {line}", found.Derivation);
    }

    [Fact]
    public void Find_MultipleOfAStandardThatRises_RisesWithIt()
    {
        var set = new ParameterSet([Entry(650, new(2022, 1, 1)), Entry(720, s_day), Times(2, new(2020, 1, 1))]);

        Assert.Equal(1300, set.Find("twice", s_chibi, AreaKind.Urban, s_day.AddDays(-1))!.Value);
        Assert.Equal(1440, set.Find("twice", s_chibi, AreaKind.Urban, s_day)!.Value);
        Assert.Null(set.Find("twice", s_chibi, AreaKind.Urban, new(2021, 12, 31)));
    }

    [Fact]
    public void Find_MultipleOfAPlaceThatRuledOtherwise_TakesThatPlacesBase()
    {
        var set = new ParameterSet(
        [
            Entry(638, s_day, region: RegionCode.Parse("441800").Code), Entry(726, s_day, region: RegionCode.Parse("441802").Code),
            Times(1.6m, s_day, RegionCode.Parse("440000").Code),
        ]);

        Assert.Equal(1162, set.Find("twice", RegionCode.Parse("441802101").Code, AreaKind.Rural, s_day)!.Value);
        Assert.Equal(1021, set.Find("twice", RegionCode.Parse("441881101").Code, AreaKind.Rural, s_day)!.Value);
    }

    [Fact]
    public void Find_ValueThatEnded_LeavesTheWordToTheRegionAbove()
    {
        var set = new ParameterSet(
        [
            Entry(1, new(2020, 1, 1), region: default(RegionCode)),
            Entry(5, new(2022, 1, 1)),
            Entry(9, s_day) with { To = s_day.AddDays(10) },
        ]);

        Assert.Equal(9, set.Find("k", s_chibi, AreaKind.Rural, s_day.AddDays(9))!.Value);
        Assert.Equal(1, set.Find("k", s_chibi, AreaKind.Rural, s_day.AddDays(10))!.Value);
        Assert.Equal([1m, 5, 9, 1], set.History("k", s_chibi, AreaKind.Rural).Select(p => p.Value!.Value));
        Assert.Null(set.History("k", s_chibi, AreaKind.Rural)[^1].To);
    }

    [Fact]
    public void New_MultiplesOfEachOther_AreRefused() =>
        Assert.Throws<ArgumentException>(() => new ParameterSet(
        [
            Times(2, s_day),
            new ParameterEntry(s_chibi, null, new ParameterValue("k", 2, "yuan", s_day, "r", "test", true))
            {
                Multiple = new("twice", 2, Rounding.None),
            },
        ]));

    [Fact]
    public void With_SameDayOfOnePlace_TakesItsPlace()
    {
        var set = new ParameterSet([Entry(650, new(2022, 1, 1)), Entry(720, s_day)]).With([Entry(800, s_day)]);

        Assert.Equal(800, set.Find("k", s_village, AreaKind.Urban, s_day)!.Value);
        Assert.Equal(650, set.Find("k", s_village, AreaKind.Urban, s_day.AddDays(-1))!.Value);
    }

    // Against a plain reading of the rule: nearest region, area before both, latest that began and has not ended.
    [Fact]
    public void Find_AnyPacks_AgreesWithAPlainReading()
    {
        RegionCode[] regions = [default, RegionCode.Parse("440000").Code, RegionCode.Parse("441800").Code, RegionCode.Parse("441802").Code];
        var entry =
            from region in Gen.Choose(0, 3)
            from area in Gen.Choose(0, 2)
            from day in Gen.Choose(0, 30)
            from length in Gen.Choose(0, 12)
            from value in Gen.Choose(1, 900)
            select new ParameterEntry(
                regions[region], area == 0 ? null : (AreaKind)area,
                new ParameterValue("k", value, "yuan", s_day.AddDays(day), "r", "test", true))
            {
                To = length == 0 ? null : s_day.AddDays(day + length),
            };
        var sets =
            from entries in entry.ListOf()
            from at in Gen.Choose(-1, 45)
            select (Entries: entries.DistinctBy(e => (e.Region, e.Area, e.Value.From)).ToList(), On: s_day.AddDays(at));

        Property.Holds(sets, set =>
        {
            var asked = RegionCode.Parse("441802101203").Code;
            var plain = regions.Reverse()
                .SelectMany(r => new AreaKind?[] { AreaKind.Rural, null }.Select(a => set.Entries
                    .Where(e => e.Region == r && e.Area == a && e.Value.From <= set.On)
                    .MaxBy(e => e.Value.From)))
                .FirstOrDefault(e => e is not null && (e.To is not { } to || set.On < to));
            return new ParameterSet(set.Entries).Find("k", asked, AreaKind.Rural, set.On)?.Value == plain?.Value.Value;
        });
    }

    [Fact]
    public void New_TwoValuesFromOneDay_AreRefused() =>
        Assert.Throws<ArgumentException>(() => new ParameterSet([Entry(1, s_day), Entry(2, s_day)]));

    private static ParameterEntry Times(decimal times, DateOnly from, RegionCode? region = null) =>
        new(region ?? s_chibi, null, new ParameterValue("twice", times, "yuan", from, "r", "test", true))
        {
            Multiple = new("k", times, Rounding.HalfUpToYuan),
        };

    private static DateOnly Day(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static ParameterEntry Entry(decimal value, DateOnly from, AreaKind? area = null, RegionCode? region = null) =>
        new(region ?? s_chibi, area, new ParameterValue("k", value, "yuan", from, "r", "test", true));
}
