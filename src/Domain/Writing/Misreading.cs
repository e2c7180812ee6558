using System.Text;

namespace LowIncomeMonitor.Domain.Writing;

/// <summary>
/// Text whose bytes were read in the wrong encoding (乱码). UTF-8 taken for Western characters or for GB18030 can be put
/// right as long as no byte was lost; a replacement character or its well-known traces mean that one was.
/// </summary>
internal static class Misreading
{
    // U+FFFD twice as UTF-8, read as GBK; uninitialised memory read as GBK.
    private static readonly string[] s_traces = ["锟斤拷", "烫烫烫", "屯屯屯"];

    private static readonly UTF8Encoding s_utf8 = new(false, throwOnInvalidBytes: true);

    private static readonly Encoding s_western = CodePagesEncodingProvider.Instance.GetEncoding(
        1252, new EncoderExceptionFallback(), new DecoderExceptionFallback())!;

    private static readonly Encoding s_gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        54936, new EncoderExceptionFallback(), new DecoderExceptionFallback())!;

    /// <summary>True when characters are lost for good.</summary>
    public static bool IsBroken(string text) =>
        text.Contains('\uFFFD') || Array.Exists(s_traces, trace => text.Contains(trace, StringComparison.Ordinal));

    /// <summary>The text as it was meant; null when nothing suggests that it was misread.</summary>
    public static string? Repair(string text)
    {
        if (text.Any(letter => letter is >= '\u0080' and <= '\u00FF') && !text.Any(IsHan))
            return Reread(WesternBytes(text)) is { } meant && meant.Any(IsHan) ? meant : null;
        // Ordinary Chinese can by accident be valid UTF-8 when written in GBK. Misread Chinese cannot hide that it is
        // full of rare characters, and what was meant has none.
        return text.Any(IsHan) && !text.All(IsCommon) && Reread(ChineseBytes(text)) is { } read && read.Any(IsHan)
            && read.All(IsCommon) ? read : null;
    }

    private static bool IsHan(char letter) => letter is >= '\u4E00' and <= '\u9FFF';

    private static string? Reread(byte[]? bytes)
    {
        try
        {
            return bytes is null ? null : s_utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // Programs take the bytes 80 to 9F for the letters of Windows-1252 or for controls; both are read back.
    private static byte[]? WesternBytes(string text)
    {
        try
        {
            return [.. text.SelectMany(letter => letter <= '\u00FF' ? [(byte)letter] : s_western.GetBytes([letter]))];
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
    }

    private static byte[]? ChineseBytes(string text)
    {
        try
        {
            return s_gb18030.GetBytes(text);
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
    }

    // The characters of GB 2312: lead byte A1 to F7, second byte from A1.
    private static bool IsCommon(char letter)
    {
        if (letter < 0x80)
            return true;
        if (char.IsSurrogate(letter))
            return false;
        Span<byte> bytes = stackalloc byte[4];
        Span<char> one = [letter];
        return s_gb18030.GetBytes(one, bytes) == 2 && bytes[0] is >= 0xA1 and <= 0xF7 && bytes[1] >= 0xA1;
    }
}
