using FsCheck;
using FsCheck.Fluent;
using LowIncomeMonitor.Platform.Privacy;
using LowIncomeMonitor.TestKit;

namespace LowIncomeMonitor.Platform.Tests.Privacy;

public sealed class HmacPersonTokensTests
{
    private const string Number = "11010519491231002X";

    private static readonly HmacPersonTokens Tokens = new(TestKeys.Create());

    [Fact]
    public void Of_FixedKey_GivesTheValuesAnotherImplementationComputed()
    {
        // Computed with Python's hmac module: key 00..1f, messages 01 number, 02 date 00 name, 03 purpose 00 text.
        using var tokens = new HmacPersonTokens(new PrivacyKeys(
            [.. Enumerable.Range(0, 32).Select(i => (byte)i)],
            new Dictionary<string, byte[]> { ["s"] = [.. Enumerable.Range(100, 32).Select(i => (byte)i)] }, "s"));

        Assert.Equal("31a082c11d37334e101d40611bd95e3b", Hex(tokens.OfNumber(Number)));
        Assert.Equal("e588794e963253e2e25dc99f5d5fbd1a", Hex(tokens.OfNameAndBirth("张三", new DateOnly(1949, 12, 31))));
        Assert.Equal("f6d6bc76e8e7cc869902e4d12a61d183", Hex(tokens.OfText("phone", "13800138000")));
    }

    [Fact]
    public void OfText_PurposeAndTextShifted_Differ()
    {
        Assert.NotEqual(Tokens.OfText("ab", "c"), Tokens.OfText("a", "bc"));
        Assert.NotEqual(Tokens.OfText("number", Number), Tokens.OfNumber(Number));
        Assert.NotEqual(Tokens.OfText("19491231", "x"), Tokens.OfNameAndBirth("x", new DateOnly(1949, 12, 31)));
    }

    [Fact]
    public void OfText_AnyTexts_AgreeExactlyWhenTheTextsDo() =>
        Prop.ForAll<NonNull<string>, NonNull<string>>((a, b) =>
            (Tokens.OfText("p", a.Get) == Tokens.OfText("p", b.Get)) == (Valid(a.Get) == Valid(b.Get)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void OfText_LongText_IsHashedWhole()
    {
        var text = new string('长', 5000);

        Assert.NotEqual(Tokens.OfText("p", text), Tokens.OfText("p", text + "x"));
        Assert.Equal(Tokens.OfText("p", text), Tokens.OfText("p", text));
    }

    [Theory]
    [InlineData("110105491231002")]
    [InlineData("")]
    public void OfNumber_NotNormalised_IsRefusedWithoutTheValue(string number)
    {
        var error = Assert.Throws<ArgumentException>(() => Tokens.OfNumber(number));
        Assert.DoesNotContain("110105", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void OfNumber_OtherKey_GivesAnotherToken()
    {
        using var other = new HmacPersonTokens(new PrivacyKeys(
            [.. Enumerable.Range(1, 32).Select(i => (byte)i)],
            new Dictionary<string, byte[]> { ["s"] = [.. Enumerable.Range(100, 32).Select(i => (byte)i)] }, "s"));

        Assert.NotEqual(Tokens.OfNumber(Number), other.OfNumber(Number));
    }

    [Fact]
    public void OfNumber_ManyCalls_AllocateNothing()
    {
        Tokens.OfNumber(Number);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            Tokens.OfNumber(Number);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void OfNumber_ManyThreads_GiveTheSameToken()
    {
        var expected = Tokens.OfNumber(Number);
        Parallel.For(0, 20_000, new ParallelOptions { MaxDegreeOfParallelism = 16 }, _ => Assert.Equal(expected, Tokens.OfNumber(Number)));
    }

    // Unpaired surrogates all become the replacement character in UTF-8.
    private static string Valid(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));

    private static string Hex(PersonToken token) => Convert.ToHexStringLower(token.ToArray());
}
