using FsCheck.Fluent;
using LowIncomeMonitor.Domain.Linkage.Comparators;
using LowIncomeMonitor.Domain.Tests.People;

namespace LowIncomeMonitor.Domain.Tests.Linkage.Comparators;

/// <summary>Regions, telephones, quantities and sets.</summary>
public sealed class PlaceAndCountComparatorTests
{
    private static readonly RegionComparator Region = new();
    private static readonly PhoneComparator Phone = new();
    private static readonly NumberComparator Number = new();
    private static readonly SetComparator Set = new();

    [Fact]
    public void Laws_All_Hold()
    {
        ComparatorLaws.Hold(Region, Gen.Elements("421281", "421281103", "421281103002", "421281103003", "420102", "440705", "42", "").Two().Pairs());
        ComparatorLaws.Hold(Phone, NearTexts.Pairs("01138*-"));
        ComparatorLaws.Hold(Number, NearTexts.Pairs("0159.,-"));
        ComparatorLaws.Hold(Set, NearTexts.Pairs("ab,;、"));
    }

    [Fact]
    public void Laws_WildTexts_Hold()
    {
        foreach (var comparator in (IComparator[])[Region, Phone, Number, Set])
            ComparatorLaws.Hold(comparator, Texts.Wild.Two().Pairs());
    }

    [Theory]
    [InlineData("421281103002", "421281103002", "village")]
    [InlineData("421281103002", "421281103003", "town")]
    [InlineData("421281103002", "421281103", "town")]
    [InlineData("421281103002", "421281", "county")]
    [InlineData("421281", "421281", "county")]
    [InlineData("421281", "421202", "prefecture")]
    [InlineData("421281", "420102", "province")]
    [InlineData("421281", "440705", "differs")]
    public void Region_Examples_GiveTheLevel(string left, string right, string level) =>
        Assert.Equal(level, ComparatorLaws.LevelOf(Region, left, right));

    [Theory]
    [InlineData("13871234567", "+86 138-7123-4567", "exact")]
    [InlineData("0715-5221234", "5221234", "local")]
    [InlineData("138****4567", "13871234567", "masked")]
    [InlineData("13871234567", "13871234576", "one_digit")]
    [InlineData("13871234567", "1387123457", "one_digit")]
    [InlineData("13871234567", "15971239999", "differs")]
    public void Phone_Examples_GiveTheLevel(string left, string right, string level) =>
        Assert.Equal(level, ComparatorLaws.LevelOf(Phone, left, right));

    [Theory]
    [InlineData("1,200.00", "1200", "exact")]
    [InlineData("￥1200元", "1205", "within_1")]
    [InlineData("100", "93", "within_10")]
    [InlineData("100", "-100", "differs")]
    public void Number_Examples_GiveTheLevel(string left, string right, string level) =>
        Assert.Equal(level, ComparatorLaws.LevelOf(Number, left, right));

    [Theory]
    [InlineData("鄂L12345、鄂L67890", "鄂L67890,鄂l12345", "exact")]
    [InlineData("a,b,c", "b", "contained")]
    [InlineData("a,b,c", "a,b,d", "half")]
    [InlineData("a,b,c", "a,d,e", "some")]
    [InlineData("a,b", "c", "differs")]
    public void Set_Examples_GiveTheLevel(string left, string right, string level) =>
        Assert.Equal(level, ComparatorLaws.LevelOf(Set, left, right));

    [Fact]
    public void Constructor_BadShares_AreRefused() => Assert.Throws<ArgumentException>(() => new NumberComparator([0.1, 0.05]));
}
