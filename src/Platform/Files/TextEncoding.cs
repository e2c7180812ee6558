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
