using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Domain.Tests.People;

public sealed class CitizenIdTests
{
    [Theory]
    [InlineData("11010519491231002X", "1949-12-31", Sex.Female, "110105")]
    [InlineData("440524188001010014", "1880-01-01", Sex.Male, "440524")]
    [InlineData("34052419800101001X", "1980-01-01", Sex.Male, "340524")]
    public void Parse_PrintedTestVectors_GivesTheirParts(string number, string born, Sex sex, string region)
    {
        var reading = CitizenId.Parse(number);

        Assert.Equal(ReadOutcome.Ok, reading.Outcome);
        Assert.Equal(CitizenIdRepairs.None, reading.Repairs);
        Assert.Equal(DateOnly.Parse(born, System.Globalization.CultureInfo.InvariantCulture), reading.Id.BirthDate);
        Assert.Equal(sex, reading.Id.Sex);
        Assert.Equal(region, reading.Id.RegionCode.ToString());
        Assert.Equal(number, reading.Id.Reveal());
    }

    [Theory]
    [InlineData("１１０１０５１９４９１２３１００２Ｘ", CitizenIdRepairs.FullWidth)]
    [InlineData("１１０１０５１９４９１２３１００２ｘ", CitizenIdRepairs.FullWidth | CitizenIdRepairs.LowerCaseX)]
    [InlineData("11010519491231002x", CitizenIdRepairs.LowerCaseX)]
    [InlineData("11010519491231002\u00D7", CitizenIdRepairs.LookalikeX)]
    [InlineData("11010519491231002\u2169", CitizenIdRepairs.LookalikeX)]
    [InlineData(" 110105 19491231 002X\t", CitizenIdRepairs.InvisibleCharacters)]
    [InlineData("\uFEFF110105\u200B19491231002X\u00A0\u3000", CitizenIdRepairs.InvisibleCharacters)]
    [InlineData("'11010519491231002X", CitizenIdRepairs.TextMarker)]
    [InlineData("=\"11010519491231002X\"", CitizenIdRepairs.TextMarker)]
    [InlineData("110105-19491231-002X", CitizenIdRepairs.Hyphens)]
    [InlineData("110105491231002", CitizenIdRepairs.UpgradedFrom15)]
    [InlineData("110105491231002.0", CitizenIdRepairs.UpgradedFrom15 | CitizenIdRepairs.TrailingDecimal)]
    public void Parse_RepairableText_GivesTheNumberAndNamesTheRepair(string text, CitizenIdRepairs repairs)
    {
        var reading = CitizenId.Parse(text);

        Assert.Equal(Numbers.Read("11010519491231002X"), reading.Id);
        Assert.Equal(repairs, reading.Repairs);
    }

    [Fact]
    public void Parse_OldNumberOfCentenarian_IsBornIn18xxAndMarked()
    {
        var reading = CitizenId.Parse("440524800101998");

        Assert.True(reading.IsOk);
        Assert.Equal(new DateOnly(1880, 1, 1), reading.Id.BirthDate);
        Assert.Equal(CitizenIdRepairs.UpgradedFrom15 | CitizenIdRepairs.BornBefore1900, reading.Repairs);
        Assert.Equal(1980, CitizenId.Parse("440524800101995").Id.BirthDate.Year);
    }

    [Theory]
    [InlineData("", CitizenIdDefect.Empty)]
    [InlineData(" \u200B\uFEFF' ", CitizenIdDefect.Empty)]
    [InlineData("1101051949123100", CitizenIdDefect.WrongLength)]
    [InlineData("1101051949123100200", CitizenIdDefect.WrongLength)]
    [InlineData("11010519491231O02X", CitizenIdDefect.BadCharacter)]
    [InlineData("1101051949123100X2", CitizenIdDefect.BadCharacter)]
    [InlineData("-110105491231002", CitizenIdDefect.BadCharacter)]
    [InlineData("110105491231002-", CitizenIdDefect.BadCharacter)]
    [InlineData("11010549123100X", CitizenIdDefect.BadCharacter)]
    [InlineData("110105********002X", CitizenIdDefect.Masked)]
    [InlineData("111111111111111", CitizenIdDefect.Placeholder)]
    [InlineData("000000000000000000", CitizenIdDefect.Placeholder)]
    [InlineData("99010519491231002X", CitizenIdDefect.UnknownProvince)]
    [InlineData("11010519490229002X", CitizenIdDefect.ImpossibleBirthDate)]
    [InlineData("11010519491331002X", CitizenIdDefect.ImpossibleBirthDate)]
    [InlineData("11010500001231002X", CitizenIdDefect.ImpossibleBirthDate)]
    [InlineData("11010510491231002X", CitizenIdDefect.ImpossibleBirthDate)]
    [InlineData("110105194912310021", CitizenIdDefect.WrongCheckDigit)]
    [InlineData("4.21281E+17", CitizenIdDefect.ScientificNotation)]
    [InlineData("4.21281198501011e17", CitizenIdDefect.ScientificNotation)]
    [InlineData("421281198501011000", CitizenIdDefect.SpreadsheetRounding)]
    public void Parse_UnusableText_IsRefusedWithItsDefect(string text, CitizenIdDefect defect)
    {
        var reading = CitizenId.Parse(text);

        Assert.Equal(ReadOutcome.Refused, reading.Outcome);
        Assert.Equal(defect, reading.Defect);
        Assert.True(reading.Id.IsNone);
        Assert.EndsWith(".", reading.Reason, StringComparison.Ordinal);
        Assert.False(reading.Reason.Any(char.IsDigit) && defect != CitizenIdDefect.WrongLength);
    }

    [Fact]
    public void Parse_TrailingDecimal_IsRepairedOnlyWhereNoDoubleCouldHaveRounded()
    {
        // 440524188001010014 is between two doubles, so an exact column wrote it.
        Assert.Equal(CitizenIdRepairs.TrailingDecimal, CitizenId.Parse("440524188001010014.00").Repairs);

        // What a double makes of that number passes no more as a number of anybody.
        var rounded = ((double)440524188001010014).ToString("F1", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(CitizenIdDefect.SpreadsheetRounding, CitizenId.Parse(rounded).Defect);
    }

    [Fact]
    public void Parse_ValidNumberEndingInThreeZeros_IsAcceptedAndMarkedAsDoubtful()
    {
        var number = Enumerable.Range(0, 400)
            .Select(day => Numbers.Complete("421281" + new DateOnly(1985, 1, 1).AddDays(day).ToString("yyyyMMdd", null) + "100"))
            .First(candidate => candidate.EndsWith("000", StringComparison.Ordinal));

        Assert.True(CitizenId.Parse(number).MayBeRounded);
        Assert.False(CitizenId.Parse("440524188001010014").MayBeRounded);
    }

    [Fact]
    public void ToString_AnyWayToText_IsMasked()
    {
        var id = Numbers.Read("11010519491231002X");

        Assert.Equal("110105********002X", id.ToString());
        Assert.Equal("110105********002X", $"{id}");
        Assert.DoesNotContain("19491231", CitizenId.Parse("11010519491231002X").ToString(), StringComparison.Ordinal);
        Assert.Equal("", default(CitizenId).ToString());
    }

    [Fact]
    public void Reveal_DefaultValue_IsNobody()
    {
        Assert.Throws<InvalidOperationException>(() => default(CitizenId).Reveal());
        Assert.Throws<InvalidOperationException>(() => default(CitizenId).BirthDate);
        Assert.False(default(CitizenId).TryReveal(new char[18]));
        Assert.False(Numbers.Read("11010519491231002X").TryReveal(new char[17]));
    }

    [Fact]
    public void BornOnOrBefore_AroundTheBirthDate_CountsTheDayItself()
    {
        var id = Numbers.Read("11010519491231002X");

        Assert.True(id.BornOnOrBefore(new DateOnly(1949, 12, 31)));
        Assert.False(id.BornOnOrBefore(new DateOnly(1949, 12, 30)));
    }

    [Fact]
    public void Parse_CleanNumber_DoesNotAllocate()
    {
        Span<char> clear = stackalloc char[CitizenId.Length];
        var read = CitizenId.Parse("11010519491231002X").Id.TryReveal(clear);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            read &= CitizenId.Parse("11010519491231002X").Id.TryReveal(clear);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(read);
    }
}
