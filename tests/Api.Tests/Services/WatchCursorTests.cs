using FsCheck.Fluent;
using LowIncomeMonitor.Api.Services;

namespace LowIncomeMonitor.Api.Tests.Services;

public sealed class WatchCursorTests
{
    [Fact]
    public void Parse_OfItsOwnText_GivesTheSameCursor() =>
        Property.Holds(
            Gen.Choose(0, int.MaxValue).Select(n => (long)n << (n % 32)),
            after => WatchCursor.Parse(new WatchCursor(after).ToString()) == new WatchCursor(after));

    [Fact]
    public void Parse_AnyText_IsRefusedOrComesBackUnchanged() =>
        Property.Holds(
            Gen.Elements("after-", "begin", "After-", "after", "-", "+", "9", " ", "٣", "\0").ListOf().Select(string.Concat),
            text =>
            {
                try
                {
                    return text.Length == 0 || WatchCursor.Parse(text).ToString().Length <= text.Length;
                }
                catch (FaultyRequestException)
                {
                    return text is not ("" or "begin");
                }
            });

    [Theory]
    [InlineData("")]
    [InlineData("begin")]
    public void Parse_NothingOrBegin_BeginsWithThePresentQueue(string text) =>
        Assert.Null(WatchCursor.Parse(text).After);

    [Theory]
    [InlineData("12")]
    [InlineData("after-")]
    [InlineData("after--1")]
    [InlineData("after- 1")]
    [InlineData("after-1,000")]
    [InlineData("after-9223372036854775808")]
    [InlineData("AFTER-1")]
    [InlineData("after-1; drop table")]
    public void Parse_Rubbish_IsRefused(string text) =>
        Assert.Contains("resume_after", Assert.Throws<FaultyRequestException>(() => WatchCursor.Parse(text)).Message, StringComparison.Ordinal);
}
