using System.Text;
using FsCheck.Fluent;
using LowIncomeMonitor.Domain.Linkage.Characters;

namespace LowIncomeMonitor.Domain.Tests.Linkage.Characters;

public sealed class HanTableTests
{
    private static readonly HanTable Table = HanTable.Committed;

    [Fact]
    public void Committed_Table_IsWholeAndCarriesItsOrigin()
    {
        Assert.InRange(Table.Count, 21_000, 25_000);
        Assert.StartsWith("# Han characters in names, derived by eng/characters.py from Unihan (Debian package unicode-data ",
            Encoding.UTF8.GetString(HanTableText.Utf8[..200]), StringComparison.Ordinal);
    }

    [Fact]
    public void Fold_AnyCharacter_IsFoldedOnce() => Property.Holds(Gen.Choose(0, 0x3FFFF), rune =>
        Table.Fold(Table.Fold(rune)) == Table.Fold(rune));

    [Theory]
    [InlineData("单", "shan")]
    [InlineData("吕", "lv")]
    [InlineData("堃", "kun")]
    [InlineData("𬭎", "hong")]
    [InlineData("A", "")]
    public void ReadingOf_Examples_ContainTheReading(string text, string reading)
    {
        var rune = text.EnumerateRunes().First();
        var readings = new List<string>();
        for (var all = Table.Find(rune.Value).Readings; all != 0; all >>= 16)
            readings.Add(Table.SyllableText((ushort)all));
        if (reading == "")
            Assert.Empty(readings);
        else
            Assert.Contains(reading, readings);
    }

    [Theory]
    [InlineData('劉', '刘', CharacterAgreement.Variant)]
    [InlineData('黃', '黄', CharacterAgreement.Variant)]
    [InlineData('戶', '户', CharacterAgreement.Variant)]
    [InlineData('后', '後', CharacterAgreement.Replaced)]
    [InlineData('鐘', '鍾', CharacterAgreement.Replaced)]
    [InlineData('峰', '锋', CharacterAgreement.Homophone)]
    [InlineData('曾', '增', CharacterAgreement.Homophone)]
    [InlineData('戊', '戌', CharacterAgreement.LookAlike)]
    [InlineData('己', '已', CharacterAgreement.LookAlike)]
    [InlineData('林', '凌', CharacterAgreement.NearHomophone)]
    [InlineData('胡', '付', CharacterAgreement.NearHomophone)]
    [InlineData('王', '张', CharacterAgreement.Differs)]
    public void Agreement_Examples_AreAsMeant(char left, char right, CharacterAgreement expected) =>
        Assert.Equal(expected, HanAgreement.Of(left, right));

    [Fact]
    public void Agreement_AnyTwo_IsSymmetric() => Property.Holds(Gen.Choose(0x4E00, 0x9FFF).Two(), pair =>
        HanAgreement.Of(pair.Item1, pair.Item2) == HanAgreement.Of(pair.Item2, pair.Item1)
        && HanAgreement.Of(pair.Item1, pair.Item1) == CharacterAgreement.Same);

    /// <summary>A likeness that takes in too much would make every name a little like every other.</summary>
    [Fact]
    public void Likeness_CommonCharacters_IsRareAmongThem()
    {
        const string Common =
            "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国文志福荣光春生海梅萍玲琴云莲珍凤翠素淑月爱珠银德庆立成东永新祥全学忠清民胜利宝富贵香菊花仙";
        var pairs = Common.SelectMany((a, i) => Common.Skip(i + 1).Select(b => (a, b))).ToList();
        var alike = pairs.Count(pair => HanAgreement.Of(pair.a, pair.b) == CharacterAgreement.LookAlike);
        Assert.InRange(alike, 1, pairs.Count / 50);
    }

    [Theory]
    [InlineData("李")]
    [InlineData("李 li 40407")]
    [InlineData("李 li 40407 DND x")]
    [InlineData("李李 li 40407 DND")]
    public void Read_LineOfAnotherForm_IsRefused(string line) =>
        Assert.Throws<FormatException>(() => HanTable.Read(Encoding.UTF8.GetBytes(line)));
}
