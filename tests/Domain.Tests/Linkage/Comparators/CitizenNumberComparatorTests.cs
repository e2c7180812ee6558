using FsCheck.Fluent;
using LowIncomeMonitor.Domain.Linkage.Comparators;
using LowIncomeMonitor.Domain.Tests.People;

namespace LowIncomeMonitor.Domain.Tests.Linkage.Comparators;

public sealed class CitizenNumberComparatorTests
{
    private const string Number = "11010519491231002X";

    private readonly CitizenNumberComparator _comparator = new();

    [Fact]
    public void Laws_DamagedNumbers_Hold() => ComparatorLaws.Hold(
        _comparator,
        from left in Numbers.Valid
        from right in Gen.Frequency((3, Gen.Constant(left)), (1, Numbers.Valid))
        from seeds in Gen.Choose(0, 1_000_000).ArrayOf()
        select (new[] { left }, new[] { seeds.Take(3).Aggregate(right, (text, seed) => NearTexts.Damage(text, "0123456789X*", seed)) }));

    [Fact]
    public void Laws_WildTexts_Hold() =>
        ComparatorLaws.Hold(_comparator, Texts.Wild.Two().Pairs());

    [Theory]
    [InlineData(Number, "11010519491231002x", "exact")]
    [InlineData(Number, "110105491231002", "exact")]
    [InlineData(Number, "110105 19491231 002Ｘ", "exact")]
    [InlineData(Number, "11010519491231002", "check_lost")]
    [InlineData(Number, "110105194912310021", "check_lost")]
    [InlineData(Number, "11010519491231003X", "one_digit")]
    [InlineData(Number, "11010519941231002X", "adjacent_swap")]
    [InlineData(Number, "11010591491231002X", "adjacent_swap")]
    [InlineData(Number, "1101051949123102X", "digit_lost")]
    [InlineData(Number, "1101051949123100022X", "differs")]
    [InlineData(Number, "110105194912310002X", "digit_lost")]
    [InlineData(Number, "110105********002X", "masked")]
    [InlineData(Number, "110105********003X", "differs")]
    [InlineData(Number, "110105194*******", "differs")]
    [InlineData(Number, "11010619481231002X", "two_digits")]
    [InlineData("110105491231002", "11010519491231012X", "one_digit")]
    [InlineData("110105491232002", "11010519491231002X", "one_digit")]
    [InlineData("44052418800101001" + "4", "34052419800101001X", "differs")]
    public void Compare_Examples_GiveTheLevel(string left, string right, string level) =>
        Assert.Equal(level, ComparatorLaws.LevelOf(_comparator, left, right));

    [Fact]
    public void Compare_TwoValidNumbers_AreNeverOneSlipApart()
    {
        // Twins registered one after the other: both valid, however near.
        var (elder, younger) = (Numbers.Complete("42128119880412121"), Numbers.Complete("42128119880412123"));
        Assert.Equal("order_differs", ComparatorLaws.LevelOf(_comparator, elder, younger));
        // The police put the birth date right.
        var corrected = Numbers.Complete("42128119880421121");
        Assert.Equal("birth_corrected", ComparatorLaws.LevelOf(_comparator, elder, corrected));
        Assert.Equal("differs", ComparatorLaws.LevelOf(_comparator, elder, Numbers.Complete("44070519880412121")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("无")]
    [InlineData("000000000000000000")]
    [InlineData("4.21281E+17")]
    [InlineData("12345")]
    public void IsMissing_NoAttemptAtANumber_IsMissing(string text) =>
        Assert.True(ComparatorLaws.Prepare(_comparator, [text]).IsMissing(0));
}
