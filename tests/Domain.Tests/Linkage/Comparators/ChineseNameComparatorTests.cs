using LowIncomeMonitor.Domain.Linkage.Comparators;
using LowIncomeMonitor.Domain.Linkage.Names;
using LowIncomeMonitor.Domain.Tests.People;

namespace LowIncomeMonitor.Domain.Tests.Linkage.Comparators;

public sealed class ChineseNameComparatorTests
{
    private readonly ChineseNameComparator _comparator = new();

    [Fact]
    public void Laws_HanNames_Hold() => ComparatorLaws.Hold(_comparator, NearTexts.Pairs("王张章伟维后後范範肖萧玥𬭎堃坤?〓*"));

    [Fact]
    public void Laws_NamesInParts_Hold() => ComparatorLaws.Hold(_comparator, NearTexts.Pairs("阿依古丽买提··・ .-'?"));

    [Fact]
    public void Laws_MixedWithPinyin_Hold() => ComparatorLaws.Hold(_comparator, NearTexts.Pairs("李吕绿明LIUVYMNGü· "));

    [Fact]
    public void Laws_AnyTextWithLoneSurrogates_Hold() =>
        ComparatorLaws.Hold(_comparator, NearTexts.Pairs("王\uD840\uDC00\uE000\u200B小?A·\uDC00"));

    [Fact]
    public void TryPrepare_WildTexts_NeverThrows() => Property.Holds(Texts.Wild, text =>
        !NameLetters.TryRead(text, out var name) || (name.Length > 0 && name.Folded().Length > 0));

    [Theory]
    [InlineData("王秀英", "王秀英", "exact")]
    [InlineData("王秀英", " 王　秀英（wáng）", "exact")]
    [InlineData("阿依古丽·买买提", "阿依古丽•买买提", "exact")]
    [InlineData("阿依古丽·买买提", "阿依古丽买买提", "separators")]
    [InlineData("阿卜杜·热依木", "阿卜杜热依木", "separators")]
    [InlineData("劉偉強", "刘伟强", "variant")]
    [InlineData("黃麗華", "黄丽华", "variant")]
    [InlineData("後藤明", "后藤明", "replaced")]
    [InlineData("范志明", "範志明", "replaced")]
    [InlineData("于建国", "於建國", "replaced")]
    [InlineData("肖红", "萧红", "replaced")]
    [InlineData("闫学军", "阎学军", "replaced")]
    [InlineData("付强", "傅强", "replaced")]
    [InlineData("陈喆", "陈哲", "replaced")]
    [InlineData("赵𬭎", "赵?", "lost_rare")]
    [InlineData("李玥", "李〓", "lost_rare")]
    [InlineData("李玥彤", "李\uE123彤", "lost_rare")]
    [InlineData("李玥彤", "李??彤", "lost_rare")]
    [InlineData("赵𬭎", "赵\uD872", "lost_rare")]
    [InlineData("王伟", "王?", "lost")]
    [InlineData("王小明", "王**", "lost")]
    [InlineData("王?", "王?", "lost")]
    [InlineData("王*明", "王小明", "lost")]
    [InlineData("王玥明", "王明", "lost")]
    [InlineData("李玮", "李WEI", "pinyin")]
    [InlineData("李玮", "LI WEI", "pinyin")]
    [InlineData("李玮", "WEI LI", "pinyin")]
    [InlineData("吕绿", "LYU LU", "pinyin")]
    [InlineData("吕绿", "LǙ LǛ", "pinyin")]
    [InlineData("单雄信", "SHAN XIONGXIN", "pinyin")]
    [InlineData("李玮", "LI MING", "differs")]
    [InlineData("陈建国", "陈健国", "homophone")]
    [InlineData("张伟", "章伟", "homophone")]
    [InlineData("阿不都热依木", "阿布都热依木", "homophone")]
    [InlineData("李未央", "李末央", "look_alike")]
    [InlineData("陈佳", "陈桂", "look_alike")]
    [InlineData("王晓晴", "王晓睛", "look_alike")]
    [InlineData("阿依古丽·买买提", "阿依古丽", "part")]
    [InlineData("买买提·阿不都·热依木", "买买提·阿不都", "part")]
    [InlineData("阿依古丽买买提", "阿依古丽", "part")]
    [InlineData("买买提·艾力", "艾力·买买提", "order")]
    [InlineData("ZHANG WEI", "WEI ZHANG", "order")]
    [InlineData("王丽娜", "丽娜王", "order")]
    [InlineData("王伟", "汪维", "doubtful")]
    [InlineData("林凌云", "凌凌云", "doubtful")]
    [InlineData("王秀英", "王秀兰", "one_differs")]
    [InlineData("王秀英", "李秀英", "one_differs")]
    [InlineData("王芳", "王明", "differs")]
    [InlineData("王秀英", "李桂兰", "differs")]
    [InlineData("扎西", "扎西顿珠", "differs")]
    public void Compare_Examples_GiveTheLevel(string left, string right, string level) =>
        Assert.Equal(level, ComparatorLaws.LevelOf(_comparator, left, right));

    [Theory]
    [InlineData("后", "後")]
    [InlineData("范", "範")]
    [InlineData("于", "於")]
    [InlineData("肖", "萧")]
    [InlineData("肖", "蕭")]
    [InlineData("闫", "阎")]
    [InlineData("闫", "閻")]
    [InlineData("余", "餘")]
    [InlineData("云", "雲")]
    [InlineData("宁", "甯")]
    [InlineData("钟", "鐘")]
    [InlineData("沈", "瀋")]
    [InlineData("傅", "付")]
    [InlineData("戴", "代")]
    public void Compare_SurnamesThatOfficesMerge_AreNeverMoreThanReplaced(string left, string right) =>
        Assert.Equal("replaced", ComparatorLaws.LevelOf(_comparator, left + "春生", right + "春生"));

    [Fact]
    public void Term_SpellingsOfOneName_AreOneTerm()
    {
        var values = ComparatorLaws.Prepare(_comparator, ["劉·偉"], ["刘伟"]);
        Assert.Equal("刘伟", values.Term(0));
        Assert.Equal("刘伟", values.Term(1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("???")]
    [InlineData("12345")]
    [InlineData("\uD800")]
    public void IsMissing_NothingLegible_IsMissing(string text) =>
        Assert.True(ComparatorLaws.Prepare(_comparator, [text]).IsMissing(0));
}
