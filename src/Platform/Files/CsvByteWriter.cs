using System.Buffers;
using System.Globalization;
using System.Text;

namespace LowIncomeMonitor.Platform.Files;

/// <summary>Writes RFC 4180 rows in UTF-8 with LF, from bytes as from texts, through one buffer.</summary>
public sealed class CsvByteWriter(Stream stream) : IDisposable
{
    private const int BufferSize = 1 << 18;
    private const int LongestNumber = 20;

    private static readonly SearchValues<byte> s_special = SearchValues.Create(",\"\r\n"u8);

    private byte[] _buffer = new byte[BufferSize];
    private int _length;
    private bool _started;

    /// <summary>A cell of UTF-8 text, in quotes where it needs them.</summary>
    public CsvByteWriter Cell(ReadOnlySpan<byte> utf8)
    {
        Separate();
        if (!utf8.ContainsAny(s_special))
            return Put(utf8);
        Put("\""u8);
        for (var quote = utf8.IndexOf((byte)'"'); quote >= 0; quote = utf8.IndexOf((byte)'"'))
        {
            Put(utf8[..quote]).Put("\"\""u8);
            utf8 = utf8[(quote + 1)..];
        }

        return Put(utf8).Put("\""u8);
    }

    /// <summary>A cell, in quotes where it needs them.</summary>
    public CsvByteWriter Cell(ReadOnlySpan<char> text)
    {
        var rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        Cell(rented.AsSpan(0, Encoding.UTF8.GetBytes(text, rented)));
        ArrayPool<byte>.Shared.Return(rented);
        return this;
    }

    /// <summary>A whole number.</summary>
    public CsvByteWriter Cell(long number)
    {
        Separate();
        Reserve(LongestNumber);
        number.TryFormat(_buffer.AsSpan(_length), out var written, default, CultureInfo.InvariantCulture);
        _length += written;
        return this;
    }

    /// <summary>Cells that stand in a row of CSV already: one or several, as they are.</summary>
    public CsvByteWriter Cells(ReadOnlySpan<byte> utf8)
    {
        Separate();
        return Put(utf8);
    }

    /// <summary>Ends the row.</summary>
    public void EndRow()
    {
        Put("\n"u8);
        _started = false;
    }

    /// <summary>Bytes that are no cell, such as a byte order mark.</summary>
    public CsvByteWriter Put(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(_length));
        _length += bytes.Length;
        return this;
    }

    /// <summary>Hands everything on to the stream.</summary>
    public void Flush()
    {
        stream.Write(_buffer, 0, _length);
        _length = 0;
    }

    public void Dispose() => stream.Dispose();

    private void Separate()
    {
        if (_started)
            Put(","u8);
        _started = true;
    }

    private void Reserve(int bytes)
    {
        if (_buffer.Length - _length >= bytes)
            return;
        Flush();
        if (_buffer.Length < bytes)
            _buffer = new byte[bytes];
    }
}
