using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LowIncomeMonitor.Platform.Files;

/// <summary>
/// Walks through the rows of a chunk without decoding them. It cuts exactly the rows that <see cref="CsvRowReader"/>
/// cuts from the same text. Sixty-four bytes are looked at at once; a row without quotes costs a few steps for each cell
/// that is asked for and none for the others. A row with a quoted cell is left to <see cref="CsvScan"/>.
/// </summary>
public ref struct CsvByteRows
{
    private const int BlockLength = 64;

    private readonly CsvChunk _chunk;
    private readonly ReadOnlySpan<byte> _padded;
    private readonly Span<int> _ends;
    private int _length;
    private int _next;
    private int _lines;

    // The block in work: where it begins, and which of its bytes are commas, or line breaks and quotes, not yet passed.
    private int _block;
    private ulong _commas;
    private ulong _stops;

    internal CsvByteRows(CsvChunk chunk, Span<int> ends)
    {
        _chunk = chunk;
        _padded = chunk.Padded;
        _ends = ends;
        _length = chunk.Length;
        chunk.Rows = 0;
        Seek(chunk.First);
    }

    /// <summary>Where the present row begins in the chunk's bytes.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends, without its line break.</summary>
    public int End { get; private set; }

    /// <summary>Number of its cells; 0 where it is malformed.</summary>
    public int Cells { get; private set; }

    /// <summary>Line breaks between the chunk's first row and this one.</summary>
    public int LinesBefore { get; private set; }

    /// <summary>Where the row behind the present one begins.</summary>
    public readonly int Behind => _next;

    /// <summary>Line breaks between the chunk's first row and the row behind the present one.</summary>
    public readonly int LinesBehind => _lines;

    /// <summary>Which of the chunk's rows this is, from 0; blank ones are not counted.</summary>
    public readonly int Ordinal => _chunk.Rows - 1;

    /// <summary>The present row.</summary>
    public readonly ReadOnlySpan<byte> Row => _padded[Start..End];

    /// <summary>A cell as it stands in the row, quotes included; only cells that exist and whose ends are kept.</summary>
    public readonly ReadOnlySpan<byte> this[int cell] => _padded[(cell == 0 ? Start : _ends[cell - 1] + 1).._ends[cell]];

    /// <summary>Moves to the next row that is not blank; false when the chunk has no more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool MoveNext()
    {
        while (_next < _chunk.Limit)
        {
            (Start, LinesBefore) = (_next, _lines);
            ReadRow();
            if (End == Start)
                continue;
            _chunk.Rows++;
            return true;
        }

        (_chunk.Next, _chunk.LineBreaks) = (_next, _lines);
        return false;
    }

    // Compiled in full at once: a check of one file ends before the runtime would find out that this is hot.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadRow()
    {
        var cells = 0;
        while (true)
        {
            if (_stops == 0)
            {
                cells = Take(_commas, cells);
                if (_block + BlockLength >= _length)
                {
                    ReadSlowly();
                    return;
                }

                LoadBlock(_block + BlockLength);
                continue;
            }

            var bit = BitOperations.TrailingZeroCount(_stops);
            var below = (1UL << bit) - 1;
            cells = Take(_commas & below, cells);
            _commas &= ~below;
            _stops &= _stops - 1;
            var at = _block + bit;
            if (_padded[at] != '"')
            {
                EndRow(at, cells);
                return;
            }

            if (at == Start || _padded[at - 1] == ',')
            {
                ReadSlowly();
                return;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int Take(ulong commas, int cells)
    {
        var kept = cells;
        for (var left = commas; left != 0 && kept < _ends.Length; left &= left - 1)
            _ends[kept++] = _block + BitOperations.TrailingZeroCount(left);
        return cells + BitOperations.PopCount(commas);
    }

    /// <summary>Ends the row at a line break that no quote hides.</summary>
    private void EndRow(int at, int commas)
    {
        // The last byte of the window belongs to the look for a line feed behind a carriage return.
        if (at - Start + 2 > _chunk.LongestRow || at + 1 >= _length)
        {
            ReadSlowly();
            return;
        }

        (End, Cells) = (at, commas + 1);
        if (commas < _ends.Length)
            _ends[commas] = at;
        _lines++;
        _next = at + 1;
        if (_padded[at] != '\r' || _padded[_next] != '\n')
            return;
        _next++;
        if (_next <= _block + BlockLength)
            _stops &= _stops - 1;
        else
            Seek(_next);
    }

    /// <summary>The general way: rows with quotes, overlong rows, rows that end with the file or beyond what is loaded.</summary>
    private void ReadSlowly()
    {
        int length, lineBreak;
        while (!TrySettle(_padded[Start.._length], out length, out lineBreak))
        {
            if (!_chunk.TryExtend())
                throw new InvalidOperationException("A row needs more bytes than the longest row can have.");
            _length = _chunk.Length;
        }

        End = Start + length;
        _next = End + lineBreak;
        _lines += CsvScan.CountLineBreaks(Row) + (lineBreak > 0 ? 1 : 0);
        FindCells();
        Seek(_next);
    }

    private readonly bool TrySettle(ReadOnlySpan<byte> rest, out int length, out int lineBreak)
    {
        // A character has at least one byte, so that what ends within so many bytes ends within so many characters.
        var near = rest[..Math.Min(rest.Length, _chunk.LongestRow)];
        if (CsvScan.TryFindEnd(near, _chunk.AtEnd && near.Length == rest.Length, out length, out lineBreak))
            return true;
        var window = rest[..BytesOfLongestRow(rest)];
        var whole = window.Length == rest.Length;
        if (whole && !_chunk.AtEnd)
            return false;
        if (!CsvScan.TryFindEnd(window, whole, out length, out lineBreak))
            (length, lineBreak) = CsvScan.FirstLine(window);
        return true;
    }

    private readonly int BytesOfLongestRow(ReadOnlySpan<byte> rest)
    {
        if (rest.Length <= _chunk.LongestRow)
            return rest.Length;
        var characters = new char[_chunk.LongestRow];
        _chunk.Encoding.GetDecoder().Convert(rest, characters, flush: false, out var bytes, out _, out _);
        return bytes;
    }

    private void FindCells()
    {
        var walk = new CsvCellWalk<byte>(Row);
        for (Cells = 0; walk.MoveNext(); Cells++)
        {
            if (Cells < _ends.Length)
                _ends[Cells] = Start + walk.End;
        }

        if (walk.IsMalformed)
            Cells = 0;
    }

    /// <summary>Goes on at a byte, as if nothing had been looked at.</summary>
    private void Seek(int position)
    {
        _next = position;
        LoadBlock(position & -BlockLength);
        var passed = (1UL << (position & (BlockLength - 1))) - 1;
        _commas &= ~passed;
        _stops &= ~passed;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void LoadBlock(int block)
    {
        _block = block;
        if (block >= _length)
        {
            (_commas, _stops) = (0, 0);
            return;
        }

        ref var first = ref Unsafe.Add(ref MemoryMarshal.GetReference(_padded), block);
        var (low, high) = (Vector256.LoadUnsafe(ref first), Vector256.LoadUnsafe(ref first, 32));
        _commas = Where(low, high, (byte)',');
        _stops = Where(low, high, (byte)'\n') | Where(low, high, (byte)'\r') | Where(low, high, (byte)'"');
        if (block + BlockLength > _length)
        {
            var there = (1UL << (_length - block)) - 1;
            _commas &= there;
            _stops &= there;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Where(Vector256<byte> low, Vector256<byte> high, byte value)
    {
        var wanted = Vector256.Create(value);
        return Vector256.Equals(low, wanted).ExtractMostSignificantBits()
            | ((ulong)Vector256.Equals(high, wanted).ExtractMostSignificantBits() << 32);
    }
}
