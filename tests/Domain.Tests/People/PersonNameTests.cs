using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Domain.Tests.People;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("阿卜杜·热西提", "阿卜杜·热西提")]
    [InlineData("阿卜杜•热西提", "阿卜杜·热西提")]
    [InlineData("阿卜杜・热西提", "阿卜杜·热西提")]
    [InlineData("阿卜杜･热西提", "阿卜杜·热西提")]
    [InlineData("阿卜杜‧热西提", "阿卜杜·热西提")]
    [InlineData("阿卜杜．热西提", "阿卜杜·热西提")]
    [InlineData("阿卜杜.热西提", "阿卜杜·热西提")]
    [InlineData("阿卜杜。热西提", "阿卜杜·热西提")]
    [InlineData("阿卜杜 · 热西提", "阿卜杜·热西提")]
    [InlineData("阿卜杜··热西提·", "阿卜杜·热西提")]
    [InlineData("阿卜杜 热西提", "阿卜杜热西提")]
    [InlineData("王 小\u3000明", "王小明")]
    [InlineData("\uFEFF王\u200B小明\u0000", "王小明")]
    [InlineData("葛\uDB40\uDD00小明", "葛小明")]
    [InlineData("ｊｏｈｎ　 Smith", "JOHN SMITH")]
    [InlineData("J. Smith", "J.SMITH")]
    [InlineData("王小明A", "王小明A")]
    [InlineData("王小明 \u3000A", "王小明 A")]
    [InlineData("王.A", "王.A")]
    [InlineData("王\U0002A6A5明", "王\U0002A6A5明")]
    public void Read_VariantSpelling_GivesOneKey(string text, string key)
    {
        var name = Read(text);

        Assert.Equal(key, name.Key);
        Assert.Equal(text, name.Reveal());
        Assert.True(name.SafeEquals(Read(key)));
        Assert.False(name.HasLostCharacters);
    }

    [Fact]
    public void LooseEquals_MissingInterpunct_IsEqualOnlyLoosely()
    {
        var (full, bare) = (Read("阿卜杜·热西提"), Read("阿卜杜热西提"));

        Assert.False(full.SafeEquals(bare));
        Assert.True(full.LooseEquals(bare));
    }

    [Theory]
    [InlineData("后小明", "後小明")]
    [InlineData("范小明", "範小明")]
    [InlineData("肖小明", "萧小明")]
    [InlineData("闫小明", "阎小明")]
    [InlineData("王小明", "王晓明")]
    public void SafeEquals_TraditionalVariantOrHomophone_IsNoProofOfIdentity(string left, string right)
    {
        Assert.False(Read(left).SafeEquals(Read(right)));
        Assert.False(Read(left).LooseEquals(Read(right)));
    }

    [Theory]
    [InlineData("王?明")]
    [InlineData("王？明")]
    [InlineData("王〓")]
    [InlineData("王□明")]
    [InlineData("王\uFFFD明")]
    [InlineData("王\uE863明")]
    [InlineData("王\U000F0000明")]
    [InlineData("王*明")]
    [InlineData("王⿰火华")]
    public void Read_LostCharacter_IsFlaggedAndEqualToNoName(string text)
    {
        var name = Read(text);

        Assert.True(name.HasLostCharacters);
        Assert.False(name.SafeEquals(name));
        Assert.False(name.LooseEquals(Read(text)));
    }

    [Theory]
    [InlineData("現(xiàn)將", "現將")]
    [InlineData("現（xiàn）將", "現將")]
    [InlineData("現 [ xia\u0300n ]將", "現將")]
    [InlineData("王小明(wáng)", "王小明")]
    public void Read_PronunciationNote_IsLeftOutOfTheKeyAndFlagged(string text, string key)
    {
        Assert.Equal(key, Read(text).Key);
        Assert.True(Read(text).HadPronunciationNotes);
        Assert.Equal(text, Read(text).Reveal());
    }

    [Fact]
    public void Read_BracketsThatAreNoPronunciation_StayInTheKey()
    {
        Assert.Equal("王小明(大)", Read("王小明（大）").Key);
        Assert.False(Read("王小明(大)").HadPronunciationNotes);
    }

    [Theory]
    [InlineData(null, PersonNameDefect.Empty)]
    [InlineData("", PersonNameDefect.Empty)]
    [InlineData(" \u3000", PersonNameDefect.Empty)]
    [InlineData("\u200B\u0000", PersonNameDefect.Empty)]
    [InlineData("···", PersonNameDefect.Empty)]
    [InlineData("???", PersonNameDefect.NothingLegible)]
    [InlineData("12345", PersonNameDefect.NothingLegible)]
    public void Read_UnusableText_IsRefusedWithItsDefect(string? text, PersonNameDefect defect)
    {
        var reading = PersonName.Read(text);

        Assert.Equal(ReadOutcome.Refused, reading.Outcome);
        Assert.Equal(defect, reading.Defect);
        Assert.Null(reading.Name);
        Assert.NotEmpty(reading.Reason);
    }

    [Fact]
    public void Read_HalfOfACharacter_IsRefusedAsBroken()
    {
        Assert.Equal(PersonNameDefect.BrokenCharacter, PersonName.Read("王" + '\uD869' + "明").Defect);
        Assert.Equal(PersonNameDefect.BrokenCharacter, PersonName.Read("王" + '\uDEA5').Defect);
        Assert.Equal(PersonNameDefect.TooLong, PersonName.Read(new string('王', 129)).Defect);
        Assert.True(PersonName.Read(new string('王', 128)).IsOk);
    }

    [Theory]
    [InlineData("王", "*")]
    [InlineData("王三", "王*")]
    [InlineData("王小三", "王*三")]
    [InlineData("欧阳小三", "欧**")]
    [InlineData("阿卜杜·热西提", "阿·**")]
    [InlineData("John Smith", "J**")]
    [InlineData("\U0002A6A5小\U00020000", "\U0002A6A5*\U00020000")]
    public void ToString_AnyName_IsMasked(string text, string masked)
    {
        Assert.Equal(masked, Read(text).Masked);
        Assert.Equal(masked, $"{Read(text)}");
        Assert.DoesNotContain("阳小", PersonName.Read("欧阳小三").ToString(), StringComparison.Ordinal);
    }

    private static PersonName Read(string text)
    {
        var reading = PersonName.Read(text);
        Assert.True(reading.IsOk, reading.Reason);
        return reading.Name;
    }
}
