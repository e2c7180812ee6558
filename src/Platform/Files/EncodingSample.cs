using System.Text;

namespace LowIncomeMonitor.Platform.Files;

/// <summary>
/// Tells the encoding of a large file without reading all of it: small files whole, of larger ones stretches from all
/// over the file. Where these hold nothing but ASCII, the file is searched for the first other byte, and what follows is
/// the sample.
/// </summary>
public static class EncodingSample
{
    private const int Stretches = 64;
    private const int StretchLength = 1 << 17;

    /// <summary>Files up to this size are read whole, so that the answer is the one of <see cref="TextEncoding"/>.</summary>
    private const long Whole = 16L << 20;

    /// <exception cref="IOException">The bytes cannot be read.</exception>
    public static Encoding Of(IByteSource source)
    {
        var buffer = new byte[StretchLength];
        if (source.Length <= Whole)
            return Read(source, buffer, 0, source.Length).Decide();
        var detection = new TextEncoding();
        for (var i = 0; i < Stretches; i++)
            AddStretch(detection, source, buffer, (source.Length - StretchLength) / (Stretches - 1) * i);
        if (detection.HasOnlyAscii && FirstOther(source, buffer) is var start and >= 0)
            detection = Read(source, buffer, start, Math.Min(source.Length, start + Whole));
        return detection.Decide();
    }

    private static TextEncoding Read(IByteSource source, byte[] buffer, long start, long end)
    {
        var detection = new TextEncoding();
        for (var at = start; at < end;)
        {
            var read = source.Read(buffer.AsSpan(0, (int)Math.Min(buffer.Length, end - at)), at);
            at = read == 0 ? end : at + read;
            detection.Add(buffer.AsSpan(0, read), last: at >= end);
        }

        return detection;
    }

    /// <summary>From behind the first line break to behind the last one, so that no character is cut.</summary>
    private static void AddStretch(TextEncoding detection, IByteSource source, byte[] buffer, long at)
    {
        var stretch = buffer.AsSpan(0, source.Read(buffer, at));
        var first = at == 0 ? 0 : stretch.IndexOf((byte)'\n') + 1;
        var last = stretch.LastIndexOf((byte)'\n') + 1;
        if (first < last)
            detection.Add(stretch[first..last], last: true);
    }

    private static long FirstOther(IByteSource source, byte[] buffer)
    {
        for (var at = 0L; at < source.Length;)
        {
            var read = source.Read(buffer, at);
            var other = buffer.AsSpan(0, read).IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (other >= 0)
                return at + other;
            at = read == 0 ? source.Length : at + read;
        }

        return -1;
    }
}
