using System.Text;

namespace LowIncomeMonitor.Ingestion.In.Files;

/// <summary>
/// Tells UTF-8 from GB18030 by the whole content. The first kilobyte is not enough: exports are plain ASCII until the
/// first name. Where neither fits, the one with fewer broken characters is taken, so that one damaged byte in a UTF-8
/// file does not turn every name into another.
/// </summary>
internal sealed class TextEncoding
{
    private readonly char[] _buffer = new char[1 << 16];
    private readonly Decoder _utf8 = Encoding.UTF8.GetDecoder();
    private readonly Decoder _gb18030 = Gb18030.GetDecoder();
    private long _brokenUtf8;
    private long _brokenGb18030;

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
        _brokenUtf8 += Broken(_utf8, bytes, last);
        _brokenGb18030 += Broken(_gb18030, bytes, last);
    }

    public Encoding Decide() => _brokenUtf8 == 0 || _brokenUtf8 <= _brokenGb18030 ? new UTF8Encoding(false) : Gb18030;

    private long Broken(Decoder decoder, ReadOnlySpan<byte> bytes, bool last)
    {
        var broken = 0L;
        bool completed;
        do
        {
            decoder.Convert(bytes, _buffer, last, out var used, out var written, out completed);
            broken += _buffer.AsSpan(0, written).Count('\uFFFD');
            bytes = bytes[used..];
        }
        while (!completed);
        return broken;
    }
}
