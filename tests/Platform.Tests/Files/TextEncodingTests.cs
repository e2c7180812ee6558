using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LowIncomeMonitor.Platform.Files;

namespace LowIncomeMonitor.Platform.Tests.Files;

public sealed class TextEncodingTests
{
    // The last three lie outside the basic plane: four bytes each in GB18030, surrogates in memory.
    private static readonly string[] Characters =
        ["王", "李", "阿", "·", "a", "1", ",", "\n", "㙓", "\uE81E", "\U00020000", "\U0002A6D6", "\U000317FA"];

    private static readonly Gen<string> Text =
        from length in Gen.Choose(1, 50)
        from parts in Gen.Elements(Characters).ArrayOf(length)
        select string.Concat(parts);

    private static readonly Encoding Gb18030 = TextEncoding.Named("gb18030");

    [Fact]
    public void Decide_Utf8_IsReadBackWhole() => Property.Holds(Text, text => RoundTrips(text, new UTF8Encoding(false)));

    [Fact]
    public void Decide_Gb18030WithAName_IsReadBackWhole() =>
        // Two characters can happen to be valid UTF-8 as well; a file holds more than one name.
        Property.Holds(Text, text => RoundTrips("姓名,王建国,李秀英\n" + text, Gb18030));

    [Fact]
    public void Decide_CutAnywhereIntoBlocks_IsTheSame() => Property.Holds(
        from text in Text
        from block in Gen.Choose(1, 7)
        select (Bytes: Gb18030.GetBytes("姓名,王建国\n" + text), Block: block),
        x => Detect(x.Bytes, x.Block).WebName == Detect(x.Bytes, x.Bytes.Length).WebName);

    [Fact]
    public void Decide_OneDamagedByteInUtf8_StaysUtf8()
    {
        var bytes = Encoding.UTF8.GetBytes("record_id,name\n1,王建国\n2,李秀英\n3,欧阳明\n");
        bytes[18] = 0xFF;

        Assert.Equal("utf-8", Detect(bytes, bytes.Length).WebName);
    }

    private static bool RoundTrips(string text, Encoding encoding)
    {
        var bytes = encoding.GetBytes(text);
        return Detect(bytes, bytes.Length).GetString(bytes) == text;
    }

    private static Encoding Detect(byte[] bytes, int block)
    {
        var detection = new TextEncoding();
        foreach (var part in bytes.Chunk(block))
            detection.Add(part, last: false);
        detection.Add([], last: true);
        return detection.Decide();
    }
}
