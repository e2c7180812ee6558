using LowIncomeMonitor.Domain.Rules.Catalogue;

namespace LowIncomeMonitor.Domain.Tests.Rules.Catalogue;

public sealed class DisabilityKindsTests
{
    [Theory]
    [InlineData("limb", "limb")]
    [InlineData("肢體殘疾", "limb")]
    [InlineData("精神(jīng shén)", "mental")]
    [InlineData("智力二级", "intellectual")]
    [InlineData("视力残疾", "sight")]
    [InlineData("脑瘫", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Of_WhateverTheFileWrote_IsOneWord(string? written, string? kind) =>
        Assert.Equal(kind, DisabilityKinds.Of(written));

    [Theory]
    [InlineData("limb", 2, true)]
    [InlineData("limb", 3, false)]
    [InlineData("mental", 3, true)]
    [InlineData("mental", 4, false)]
    [InlineData("sight", 1, true)]
    [InlineData("sight", 2, false)]
    [InlineData("hearing", 1, false)]
    [InlineData(null, 2, null)]
    [InlineData(null, 4, false)]
    [InlineData("limb", null, false)]
    public void TakesLabourCapacity_FollowsTheList(string? kind, int? grade, bool? expected) =>
        Assert.Equal(expected, DisabilityKinds.TakesLabourCapacity(kind, grade));
}
