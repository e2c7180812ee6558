using System.Text;

namespace LowIncomeMonitor.Platform.Files;

/// <summary>
/// Tells UTF-8 from GB18030 by the whole content. The first kilobyte is not enough: exports are plain ASCII until the
/// first name. In GB18030 text nearly every Chinese character is broken UTF-8; so where whole characters outnumber the
/// broken places it is UTF-8 with some damage, and one bad byte does not turn every name into another.
/// </summary>
public sealed class TextEncoding
{
    private readonly char[] _buffer = new char[1 << 16];
    private readonly Decoder _utf8 = Encoding.UTF8.GetDecoder();
    private long _broken;
    private long _whole;

    static TextEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static Encoding Gb18030 => Encoding.GetEncoding("GB18030");

    /// <summary>An encoding by the name that a person gives it.</summary>
    /// <exception cref="FileRefusedException">Neither UTF-8 nor GB18030 nor one of its subsets.</exception>
    public static Encoding Named(string name) => name.ToUpperInvariant() switch
    {
        "UTF-8" or "UTF8" => new UTF8Encoding(false),
        // GBK and GB2312 are subsets, and the labels are mixed up everywhere.
        "GB18030" or "GBK" or "GB2312" => Gb18030,
        _ => throw new FileRefusedException("The encoding must be utf-8 or gb18030."),
    };

    /// <summary>The encoding of a text that begins with a byte order mark, and the mark's length; null without one.</summary>
    public static (Encoding Encoding, int Length)? OfMark(ReadOnlySpan<byte> start) => start switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (new UTF8Encoding(false), 3),
        [0x84, 0x31, 0x95, 0x33, ..] => (Gb18030, 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    /// <summary>True where the marks of CSV are single bytes that stand for nothing else: UTF-8 and GB18030.</summary>
    public static bool IsReadAsBytes(Encoding encoding) => encoding is UTF8Encoding || encoding.CodePage == Gb18030.CodePage;

    public void Add(ReadOnlySpan<byte> bytes, bool last)
    {
        bool completed;
        do
        {
            _utf8.Convert(bytes, _buffer, last, out var used, out var written, out completed);
            Count(_buffer.AsSpan(0, written));
            bytes = bytes[used..];
        }
        while (!completed);
    }

    /// <summary>True when nothing so far tells one encoding from the other.</summary>
    public bool HasOnlyAscii => _whole == 0 && _broken == 0;

    public Encoding Decide() => _broken == 0 || _whole > _broken ? new UTF8Encoding(false) : Gb18030;

    private void Count(ReadOnlySpan<char> text)
    {
        var broken = text.Count('\uFFFD');
        _broken += broken;
        for (var at = text.IndexOfAnyExceptInRange('\0', '\x7F'); at >= 0; at = text.IndexOfAnyExceptInRange('\0', '\x7F'))
        {
            text = text[at..];
            var run = text.IndexOfAnyInRange('\0', '\x7F');
            _whole += run < 0 ? text.Length : run;
            text = run < 0 ? [] : text[run..];
        }

        _whole -= broken;
    }
}
