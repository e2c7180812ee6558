using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using LowIncomeMonitor.Platform.Privacy;

namespace LowIncomeMonitor.Platform.Tests.Privacy;

public sealed class RedactionTests
{
    private static readonly Gen<string> Numbers = Gen.OneOf(
        from region in Gen.Choose(110000, 659999)
        from day in Gen.Choose(0, 40000)
        from serial in Gen.Choose(0, 999)
        from check in Gen.Elements("0123456789Xx".ToCharArray())
        select string.Create(CultureInfo.InvariantCulture, $"{region}{new DateOnly(1910, 1, 1).AddDays(day):yyyyMMdd}{serial:D3}{check}"),
        from region in Gen.Choose(110000, 659999)
        from day in Gen.Choose(0, 36000)
        from serial in Gen.Choose(0, 999)
        select string.Create(CultureInfo.InvariantCulture, $"{region}{new DateOnly(1900, 1, 1).AddDays(day):yyMMdd}{serial:D3}"),
        from head in Gen.Choose(130, 199)
        from tail in Gen.Choose(0, 99999999)
        select string.Create(CultureInfo.InvariantCulture, $"{head}{tail:D8}"));

    // What stands beside a number in real texts: letters, quotes, Chinese, punctuation; digits would be another number.
    private static readonly Gen<string> Around =
        Gen.ListOf(Gen.Elements("身份证号:'\"=,;()[]{}abcXYZ/\\\t\n。".ToCharArray())).Select(list => new string([.. list]));

    [Fact]
    public void Scrub_AnyTextAroundANumber_HidesTheNumberAndKeepsTheText()
    {
        var property = Prop.ForAll(
            Arb.From(from before in Around from number in Numbers from after in Around select (before, number, after)),
            sample =>
            {
                var scrubbed = Redaction.Scrub(sample.before + sample.number + sample.after);
                return !scrubbed.Contains(sample.number[..11], StringComparison.Ordinal)
                    && scrubbed.Length <= sample.before.Length + sample.after.Length + Redaction.Mask.Length
                    && scrubbed.StartsWith(sample.before, StringComparison.Ordinal);
            });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), property);
    }

    [Fact]
    public void Scrub_FullWidthNumber_IsHidden()
    {
        var property = Prop.ForAll(Arb.From(Numbers), number =>
        {
            var wide = new string([.. number.Select(c => (char)(c + ('０' - '0')))]);
            return Redaction.Scrub("号" + wide) == "号" + Redaction.Mask;
        });
        property.QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("421281 1990 0101 1234")]
    [InlineData("421281-19900101-123X")]
    [InlineData("138 0013 8000")]
    [InlineData("138-0013-8000")]
    [InlineData("+86 13800138000")]
    [InlineData("8613800138000")]
    [InlineData("6222021234567890123")]
    public void Scrub_GroupedOrPrefixed_IsHidden(string number) =>
        Assert.DoesNotMatch("[0-9]{3}", Redaction.Scrub($"a {number} b"));

    [Theory]
    [InlineData("2026-11-21 12:00:00.000 +08:00")]
    [InlineData("registry.deaths.v1[3] position 12345678901234")]
    [InlineData("1763726400123 ms")]
    [InlineData("file deaths-2024.csv line 10042")]
    [InlineData("4bf92f3577b34da6a3ce929d0e0e4736")]
    public void Scrub_DatesPositionsAndIds_StayReadable(string text) => Assert.Same(text, Redaction.Scrub(text));
}
