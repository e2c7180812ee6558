using FsCheck;
using FsCheck.Fluent;
using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Domain.Tests.People;

public sealed class RegionCodeTests
{
    [Theory]
    [InlineData("420000", RegionLevel.Province, "420000", null)]
    [InlineData("421200", RegionLevel.Prefecture, "421200", "420000")]
    [InlineData("421281", RegionLevel.County, "421281", "421200")]
    [InlineData("421281000000", RegionLevel.County, "421281", "421200")]
    [InlineData("421281100", RegionLevel.Township, "421281100", "421281")]
    [InlineData("421281100000", RegionLevel.Township, "421281100", "421281")]
    [InlineData("421281100201", RegionLevel.Village, "421281100201", "421281100")]
    [InlineData("441900003", RegionLevel.Township, "441900003", "441900")]
    [InlineData("４２１２８１", RegionLevel.County, "421281", "421200")]
    [InlineData(" 421281\u200B000000 ", RegionLevel.County, "421281", "421200")]
    [InlineData("421281100201.0", RegionLevel.Village, "421281100201", "421281100")]
    public void Parse_EachLevel_GivesLevelShortFormAndParent(string text, RegionLevel level, string shortest, string? parent)
    {
        var reading = RegionCode.Parse(text);

        Assert.True(reading.IsOk, reading.Reason);
        Assert.Equal(level, reading.Code.Level);
        Assert.Equal(shortest, reading.Code.ToString());
        Assert.Equal(parent, reading.Code.Parent?.ToString());
    }

    [Theory]
    [InlineData("", RegionCodeDefect.Empty)]
    [InlineData("  ", RegionCodeDefect.Empty)]
    [InlineData("42128", RegionCodeDefect.WrongLength)]
    [InlineData("4212810000000", RegionCodeDefect.WrongLength)]
    [InlineData("42128a", RegionCodeDefect.BadCharacter)]
    [InlineData("4.21E+11", RegionCodeDefect.BadCharacter)]
    [InlineData("000000", RegionCodeDefect.UnknownProvince)]
    [InlineData("991281", RegionCodeDefect.UnknownProvince)]
    [InlineData("420081", RegionCodeDefect.MissingLevel)]
    [InlineData("421281000201", RegionCodeDefect.MissingLevel)]
    public void Parse_UnusableText_IsRefusedWithItsDefect(string text, RegionCodeDefect defect)
    {
        var reading = RegionCode.Parse(text);

        Assert.Equal(ReadOutcome.Refused, reading.Outcome);
        Assert.Equal(defect, reading.Defect);
        Assert.True(reading.Code.IsNone);
        Assert.NotEmpty(reading.Reason);
    }

    [Fact]
    public void Contains_WiderAndNarrower_HoldsDownwardsOnly()
    {
        var (county, village) = (Read("421281"), Read("421281100201"));

        Assert.True(county.Contains(village));
        Assert.False(village.Contains(county));
        Assert.False(county.Contains(Read("421282100201")));
        Assert.True(county.Contains(Read("421281000000")));
    }

    [Fact]
    public void Contains_NoPlace_ContainsNothingAndLiesNowhere()
    {
        // A forgotten region must not become the whole country.
        Assert.False(default(RegionCode).Contains(Read("421281")));
        Assert.False(Read("421281").Contains(default));
        Assert.Null(default(RegionCode).Parent);
        Assert.Equal("", default(RegionCode).ToString());
    }

    [Fact]
    public void Hierarchy_AnyVillage_ClimbsToItsProvinceThroughRegionsThatContainIt() => Property.Holds(Villages, text =>
    {
        var village = Read(text);
        var climbed = 0;
        for (var at = village.Parent; at is { } region; at = region.Parent)
        {
            climbed++;
            if (!region.Contains(village) || village.Contains(region) || Read(region.ToString()) != region
                || Read(region.ToStatisticalCode()) != region || village.At(region.Level) != region)
                return false;
        }

        return climbed == 4 && village.At(RegionLevel.Province).Level == RegionLevel.Province;
    });

    [Fact]
    public void Parse_ArbitraryText_NeverThrows() => Property.Holds(Texts.Wild, text =>
    {
        var reading = RegionCode.Parse(text);
        return reading.IsOk == (reading.Reason == "") && reading.IsOk != reading.Code.IsNone;
    });

    private static Gen<string> Villages =>
        from prefecture in Gen.Choose(1, 99)
        from county in Gen.Choose(1, 99)
        from township in Gen.Choose(1, 999)
        from village in Gen.Choose(1, 999)
        select $"42{prefecture:D2}{county:D2}{township:D3}{village:D3}";

    private static RegionCode Read(string text) => RegionCode.Parse(text).Code;

    [Fact]
    public void Provinces_EachIsAProvinceAndHoldsItsCounties()
    {
        Assert.Equal(34, RegionCode.Provinces.Count);
        Assert.All(RegionCode.Provinces, province => Assert.Equal(RegionLevel.Province, province.Level));
        Assert.Single(RegionCode.Provinces, province => province.Contains(RegionCode.Parse("421281101203").Code));
    }
}
