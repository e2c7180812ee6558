using LowIncomeMonitor.Ingestion.Parsers;

namespace LowIncomeMonitor.Ingestion.Tests.Parsers;

public sealed class NumberParserTests
{
    [Theory]
    [InlineData("1598", 1598)]
    [InlineData("1.6", 1600)]
    [InlineData("2", 2000)]
    [InlineData("0", 0)]
    [InlineData("125", 125)]
    public void ReadDisplacement_LitresOrMillilitres_GivesMillilitres(string text, int millilitres)
    {
        Assert.Null(NumberParser.ReadDisplacement(text, out var read));
        Assert.Equal(millilitres, read);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1.01")]
    [InlineData("-0.5")]
    [InlineData("NaN")]
    [InlineData("1/2")]
    [InlineData("50%")]
    public void ReadPositive_NoShare_IsRefused(string text) => Assert.NotNull(NumberParser.ReadPositive(text, 1, out _));

    [Theory]
    [InlineData("3", 3)]
    [InlineData("3.0", 3)]
    public void ReadWhole_WithinTheRange_IsRead(string text, long value)
    {
        Assert.Null(NumberParser.ReadWhole(text, 1, 4, out var read));
        Assert.Equal(value, read);
        Assert.NotNull(NumberParser.ReadWhole(text, 4, 4, out _));
    }
}
