using System.Text;
using FsCheck.Fluent;
using LowIncomeMonitor.Domain.Tests.People;
using LowIncomeMonitor.Domain.Writing;

namespace LowIncomeMonitor.Domain.Tests.Writing;

public sealed class FreeTextTests
{
    private static readonly EncodingProvider s_pages = CodePagesEncodingProvider.Instance;

    [Theory]
    [InlineData("肢体残疾", "肢体残疾")]
    [InlineData(" limb ", "limb")]
    [InlineData("肢體殘疾", "肢体残疾")]
    [InlineData("現(xiàn)將有關(guān)情況匯報", "现将有关情况汇报")]
    [InlineData("智力（zhì lì）", "智力")]
    [InlineData("ＬＩＭＢ", "LIMB")]
    [InlineData("里程 后来", "里程 后来")]
    public void Read_TextThatPeopleTyped_IsComparedPlain(string written, string plain)
    {
        var text = FreeText.Read(written);

        Assert.Equal(plain, text.Plain);
        Assert.Equal(written, text.Original);
        Assert.False(text.IsBroken);
    }

    [Theory]
    [InlineData("死亡保、重复保、人情保、关系保")]
    [InlineData("精神残疾")]
    [InlineData("因病致贫，丧失劳动能力")]
    public void Read_Utf8TakenForWesternCharacters_IsPutRight(string meant)
    {
        var bytes = Encoding.UTF8.GetBytes(meant);

        foreach (var western in new[] { Encoding.Latin1, s_pages.GetEncoding(1252)! })
        {
            var text = FreeText.Read(western.GetString(bytes));
            Assert.True(text.WasMisread);
            Assert.Equal(FreeText.Read(meant).Plain, text.Plain);
        }
    }

    [Theory]
    [InlineData("精神残疾")]
    [InlineData("丧失劳动能力")]
    public void Read_Utf8TakenForGb18030_IsPutRightWhereNoByteWasLost(string meant)
    {
        var text = FreeText.Read(s_pages.GetEncoding(54936)!.GetString(Encoding.UTF8.GetBytes(meant)));

        Assert.True(text.WasMisread);
        Assert.Equal(meant, text.Plain);
    }

    [Theory]
    [InlineData("肢\uFFFD体")]
    [InlineData("锟斤拷锟斤拷")]
    [InlineData("人\uD840")]
    public void Read_LostCharacters_AreBroken(string written) => Assert.True(FreeText.Read(written).IsBroken);

    [Fact]
    public void Read_OrdinaryChinese_IsNeverTakenForMisread() => Property.Holds(
        Gen.Elements("的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经".ToCharArray())
            .ArrayOf().Select(letters => new string(letters)),
        text => !FreeText.Read(text).WasMisread);

    [Fact]
    public void Read_PlainAgain_ChangesNothing() => Property.Holds(
        Texts.Wild,
        text => FreeText.Read(text) is var once && (once.IsBroken || FreeText.Read(once.Plain).Plain == once.Plain));
}
