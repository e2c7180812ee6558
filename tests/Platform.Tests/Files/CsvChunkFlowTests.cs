using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LowIncomeMonitor.Platform.Files;

namespace LowIncomeMonitor.Platform.Tests.Files;

/// <summary>The reader of bytes, in chunks and by several workers, against the plain one, which decodes first.</summary>
public sealed class CsvChunkFlowTests
{
    private const int LongestRow = 24;

    // Four-byte characters of GB18030 hold ASCII digits, two-byte ones letters and signs such as [ \ ] ^ ` { | }.
    private static readonly string[] Parts =
    [
        ",", ",", "\"", "\"", "\"\"", "\n", "\n", "\r", "\r\n", "a", "12", " ", "王", "李", "㙓", "\U00020000", "\U000317FA",
        "乗", "俓", "価", "腬", "·", "\uE81E", "0123456789", ",\"x\ny\",", "\"a,b\"\r\n", "\"\n\n\"", "\n\"",
    ];

    private static readonly Gen<string> Text =
        from length in Gen.Choose(0, 40)
        from parts in Gen.Elements(Parts).ArrayOf(length)
        select string.Concat(parts);

    private static readonly Gen<int> Size = Gen.Frequency((3, Gen.Choose(1, 40)), (1, Gen.Choose(40, 300)));

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb18030")]
    public void Run_AnyText_CutsTheRowsOfThePlainReader(string name)
    {
        var encoding = TextEncoding.Named(name);
        Property.Holds(
            from text in Text
            from size in Size
            select (Bytes: encoding.GetBytes(text), Size: size),
            x => AreTheSame(x.Bytes, encoding, x.Size));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb18030")]
    public void Run_DamagedText_CutsTheRowsOfThePlainReader(string name)
    {
        var encoding = TextEncoding.Named(name);
        Property.Holds(
            from text in Text
            from broken in Gen.Choose(1, 6)
            from at in Gen.Choose(0, 1000).ArrayOf(broken)
            from value in Gen.Choose(0, 255).Select(v => (byte)v).ArrayOf(broken)
            from size in Size
            select (Bytes: Damaged(encoding.GetBytes(text), at, value), Size: size),
            x => AreTheSame(x.Bytes, encoding, x.Size));
    }

    [Fact]
    public async Task Run_BorderInsideAQuotedCell_IsNoticed()
    {
        // Every second border lies inside a cell whose lines look like rows.
        var row = "1,\"" + string.Concat(Enumerable.Repeat("9,fake\n", 40)) + "\",end\n";
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(row, 50)));

        var rows = await FastAsync(bytes, Encoding.UTF8, 200, CsvRowReader.LongestRow);

        Assert.Equal(50, rows.Count);
        Assert.All(rows, r => Assert.EndsWith("\",end", r.Text, StringComparison.Ordinal));
        Assert.Equal([.. Enumerable.Range(0, 50).Select(i => 1L + i * 41)], rows.Select(r => r.LineNo));
    }

    [Fact]
    public async Task Run_ScanThatFails_EndsWithItsError()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a,b\n", 1000)));
        var flow = new CsvChunkFlow<object>(
            new CsvFileChunks(new MemoryBytes(bytes), 0, 16), () => new CsvChunk(16, Encoding.UTF8, LongestRow), () => new object())
        {
            Scan = (chunk, _) =>
            {
                if (chunk.Offset > 1000)
                    throw new InvalidDataException("bad disk");
                Drain(chunk);
            },
            TakeOver = (_, _, _) => { },
        };

        await Assert.ThrowsAsync<InvalidDataException>(() => flow.RunAsync(3, 0, 1, CancellationToken.None));
    }

    [Fact]
    public async Task Run_Cancelled_Stops()
    {
        using var stop = new CancellationTokenSource();
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a,b\n", 1000)));
        var flow = new CsvChunkFlow<object>(
            new CsvFileChunks(new MemoryBytes(bytes), 0, 16), () => new CsvChunk(16, Encoding.UTF8, LongestRow), () => new object())
        {
            Scan = (chunk, _) => Drain(chunk),
            TakeOver = (_, _, _) => stop.Cancel(),
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => flow.RunAsync(2, 0, 1, stop.Token));
    }

    private static byte[] Damaged(byte[] bytes, int[] at, byte[] value)
    {
        for (var i = 0; i < at.Length && bytes.Length > 0; i++)
            bytes[at[i] % bytes.Length] = value[i];
        return bytes;
    }

    private static async Task<bool> AreTheSame(byte[] bytes, Encoding encoding, int size)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), encoding, detectEncodingFromByteOrderMarks: false);
        var plain = new CsvRowReader(reader, LongestRow).Rows().ToList();
        var start = encoding.Preamble.Length > 0 && bytes.AsSpan().StartsWith(encoding.Preamble) ? encoding.Preamble.Length : 0;
        var fast = await FastAsync(bytes, encoding, size, LongestRow, start);
        return fast.Select(WithoutDamage).SequenceEqual(plain.Select(WithoutDamage));
    }

    /// <summary>
    /// Without what stands for broken characters, and without digits: the runtime decodes half of a four-byte character at
    /// the end of a text with its digit or without, depending on which of its decoders is asked.
    /// </summary>
    private static string WithoutDamage(string text) =>
        string.Concat(text.Where(c => c is not ('?' or '\uFFFD') && !char.IsAsciiDigit(c)));

    private static FileRow WithoutDamage(FileRow row) => row with { Text = WithoutDamage(row.Text) };

    private static async Task<List<FileRow>> FastAsync(byte[] bytes, Encoding encoding, int size, int longestRow, int start = 0)
    {
        var rows = new List<FileRow>();
        var flow = new CsvChunkFlow<List<FileRow>>(
            new CsvFileChunks(new MemoryBytes(bytes), start, size), () => new CsvChunk(size, encoding, longestRow), () => [])
        {
            Scan = (chunk, found) => Collect(chunk, found, encoding),
            TakeOver = (_, found, line) => rows.AddRange(found.Select(r => r with { LineNo = r.LineNo + line })),
        };
        await flow.RunAsync(2, start, 1, CancellationToken.None);
        return rows;
    }

    private static void Collect(CsvChunk chunk, List<FileRow> found, Encoding encoding)
    {
        found.Clear();
        Span<int> ends = stackalloc int[3];
        for (var rows = chunk.ReadRows(ends); rows.MoveNext();)
        {
            var text = encoding.GetString(rows.Row);
            found.Add(new(rows.LinesBefore, text));
            var well = CsvCells.TrySplit(text, 3, out var cells);
            Assert.Equal(well ? cells.Count : 0, rows.Cells);
            for (var i = 0; i < Math.Min(rows.Cells, ends.Length); i++)
                Assert.Equal(WithoutDamage(cells[i]), WithoutDamage(CsvCells.Text(encoding.GetString(rows[i]))));
        }
    }

    private static void Drain(CsvChunk chunk)
    {
        for (var rows = chunk.ReadRows([]); rows.MoveNext();)
        {
        }
    }
}
