using LowIncomeMonitor.Domain.Linkage.Blocking;

namespace LowIncomeMonitor.Domain.Tests.Linkage.Blocking;

public sealed class KeyPartCatalogueTests
{
    [Theory]
    [InlineData("whole", "Pridham street", "PRIDHAMSTREET")]
    [InlineData("prefix:3", "o'brien", "OBR")]
    [InlineData("pinyin", "劉·偉?", "liuwei")]
    [InlineData("pinyin", "刘WEI", "liuwei")]
    [InlineData("pinyin", "?", "")]
    [InlineData("prefix:3", "Li", "LI")]
    [InlineData("prefix:1", "𬭎明", "𬭎")]
    [InlineData("whole", " - ", "")]
    public void Of_Examples_GiveThePart(string part, string value, string expected) =>
        Assert.Equal(expected, KeyPartCatalogue.Create(part).Of(value));

    [Theory]
    [InlineData("soundsnice")]
    [InlineData("prefix")]
    [InlineData("prefix:x")]
    public void Create_WhatIsNoKeyPart_IsRefused(string text) =>
        Assert.Throws<ArgumentException>(() => KeyPartCatalogue.Create(text));
}
