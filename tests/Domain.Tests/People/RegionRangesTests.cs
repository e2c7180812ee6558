using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Domain.Tests.People;

public sealed class RegionRangesTests
{
    private static readonly string[] s_codes =
    [
        "420000", "421200", "421281", "421281001", "421281001200", "421281001201", "421281002", "421282", "421300",
        "430000", "441900", "441900003", "110000", "110101",
    ];

    [Fact]
    public void Contain_AnyTwoRegions_AgreesWithRegionCode()
    {
        foreach (var outer in s_codes)
        {
            foreach (var inner in s_codes)
            {
                Assert.Equal(
                    Code(outer).Contains(Code(inner)), RegionRanges.Of([outer]).Contain(Code(inner).ToStatisticalCode()));
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("000000")]
    [InlineData("%")]
    public void Of_WhatIsNoRegion_ContainsNothing(string text) =>
        Assert.All(s_codes, code => Assert.False(RegionRanges.Of([text]).Contain(Code(code).ToStatisticalCode())));

    private static RegionCode Code(string text) => RegionCode.Parse(text).Code;
}
