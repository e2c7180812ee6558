using System.Text;

namespace LowIncomeMonitor.Platform.Files;

/// <summary>
/// A stretch of a CSV file in memory. The rows that begin in it are its own; what they need beyond its end is read too.
/// Made once and filled again and again.
/// </summary>
public sealed class CsvChunk
{
    /// <summary>What a scan may load beyond the last byte.</summary>
    internal const int Padding = 64;

    /// <summary>Most bytes of a character: all that is needed to tell where an overlong row is cut.</summary>
    private const int LongestCharacter = 4;

    /// <summary>Read at once beyond the end, because nearly every row is shorter than this.</summary>
    private const int ShortOverhang = 4096;

    private readonly int _size;
    private readonly int _longestRow;
    private readonly byte[] _buffer;
    private IByteSource? _source;

    /// <param name="size">Bytes in which the chunk's own rows begin.</param>
    /// <param name="encoding">UTF-8 or GB18030.</param>
    /// <param name="longestRow">Characters within which a row must end, as in <see cref="CsvRowReader"/>.</param>
    public CsvChunk(int size, Encoding encoding, int longestRow = CsvRowReader.LongestRow)
    {
        (_size, Encoding, _longestRow) = (size, encoding, longestRow);
        _buffer = new byte[1 + size + Math.Max(ShortOverhang, (longestRow + 1) * LongestCharacter) + Padding];
    }

    /// <summary>The bytes; behind <see cref="Length"/> stands what may be overwritten.</summary>
    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, Length);

    /// <summary>Number of bytes that are there.</summary>
    public int Length { get; private set; }

    /// <summary>Offset of the first byte in the file.</summary>
    public long Offset { get; private set; }

    /// <summary>Rows that begin here or later belong to the next chunk.</summary>
    public int Limit { get; private set; }

    /// <summary>True when nothing follows the bytes.</summary>
    public bool AtEnd { get; private set; }

    /// <summary>Where the chunk's first row begins. Behind another chunk it is a guess until that one has been read.</summary>
    public int First { get; set; }

    /// <summary>Where the row behind the chunk's last one begins.</summary>
    public int Next { get; internal set; }

    /// <summary>Line breaks from <see cref="First"/> to <see cref="Next"/>.</summary>
    public int LineBreaks { get; internal set; }

    /// <summary>Data rows read so far, blank ones left out.</summary>
    public int Rows { get; internal set; }

    /// <summary>Line of each row where the bytes were made from a file of another format; null where lines are counted.</summary>
    public IReadOnlyList<long>? RowLines { get; private set; }

    internal Encoding Encoding { get; }

    internal int LongestRow => _longestRow;

    internal ReadOnlySpan<byte> Padded => _buffer;

    /// <summary>Reads the stretch that begins at an offset; the row there is the first if it is known that one begins.</summary>
    public void Load(IByteSource source, long start, bool rowBegins)
    {
        var before = rowBegins ? 0 : 1;
        (_source, Offset, RowLines) = (source, start - before, null);
        Length = source.Read(_buffer.AsSpan(0, before + _size + ShortOverhang), Offset);
        AtEnd = Offset + Length >= source.Length;
        Limit = Math.Min(before + _size, Length);
        First = rowBegins ? 0 : GuessFirst();
    }

    /// <summary>Takes whole rows that were made elsewhere.</summary>
    /// <param name="rows">The rows, each with its line break; at most <see cref="Capacity"/> bytes.</param>
    /// <param name="lines">The line of each.</param>
    public void Load(ReadOnlySpan<byte> rows, IReadOnlyList<long> lines)
    {
        rows.CopyTo(_buffer);
        (_source, Offset, Length, Limit, AtEnd, First, RowLines) = (null, 0, rows.Length, rows.Length, true, 0, lines);
    }

    /// <summary>Bytes that fit.</summary>
    public int Capacity => _buffer.Length - Padding;

    /// <summary>The rows from <see cref="First"/> on; the span takes the ends of their first cells.</summary>
    public CsvByteRows ReadRows(Span<int> ends) => new(this, ends);

    /// <summary>Reads on until the longest row is in memory; false when all is there already.</summary>
    internal bool TryExtend()
    {
        if (AtEnd || _source is null || Length == Capacity)
            return false;
        Length += _source.Read(_buffer.AsSpan(Length, Capacity - Length), Offset + Length);
        AtEnd = Offset + Length >= _source.Length;
        return true;
    }

    /// <summary>
    /// Behind the first line break. Wrong where that one stands inside quotes: whoever knows where the chunk before
    /// ends must compare.
    /// </summary>
    private int GuessFirst()
    {
        var (length, lineBreak) = CsvScan.FirstLine(Bytes);
        return length + lineBreak;
    }
}
