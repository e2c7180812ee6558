using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Policy;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Tests.Policy;

public sealed class StandardChainTests
{
    private static readonly RegionCode s_province = RegionCode.Parse("440000").Code;
    private static readonly RegionCode s_county = RegionCode.Parse("440705").Code;

    [Fact]
    public void Below_DibaoRoseAndTekunFollowedLater_IsTheTimeBetween()
    {
        var packs = new ParameterSet(
        [
            Value(s_province, "tekun.least_multiple", 1.6m, "2018-01-01"),
            Value(s_county, "dibao.standard", 700, "2018-01-01"), Value(s_county, "dibao.standard", 800, "2018-06-01"),
            Value(s_county, "tekun.standard", 1120, "2018-01-01"), Value(s_county, "tekun.standard", 1280, "2018-07-01"),
        ]);

        var below = Assert.Single(StandardChain.Below(packs), one => one.Area == AreaKind.Urban);

        Assert.Equal((s_county, new DateOnly(2018, 6, 1), new DateOnly(2018, 7, 1)), (below.Region, below.From, below.To));
        Assert.Equal(Money.FromYuan(160), below.Missing);
    }

    [Fact]
    public void Below_AtTheMultipleRoundedHalfUp_IsNothing() => Assert.Empty(StandardChain.Below(new ParameterSet(
    [
        Value(s_province, "tekun.least_multiple", 1.6m, "2018-01-01"), Value(s_county, "dibao.standard", 847, "2018-01-01"),
        Value(s_county, "tekun.standard", 1355, "2018-01-01"),
    ])));

    private static ParameterEntry Value(RegionCode region, string key, decimal value, string from) => new(region, null, new ParameterValue(
        key, value, "yuan", DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), region.ToString(), "r", true));
}
