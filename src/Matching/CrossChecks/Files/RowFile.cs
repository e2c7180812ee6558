using System.Text;
using LowIncomeMonitor.Platform.Files;

namespace LowIncomeMonitor.Matching.CrossChecks.Files;

/// <summary>
/// A register's extract or a roster, open for one pass. CSV in UTF-8 or GB18030 is read by all cores; other files are made
/// into such rows while they are read.
/// </summary>
internal sealed class RowFile : IDisposable
{
    /// <summary>Small enough to stay in the cache of a core between reading and scanning; measured with 256 KiB to 8 MiB.</summary>
    public const int DefaultChunk = 1 << 20;

    private readonly IByteSource? _bytes;
    private readonly TableFile? _table;
    private readonly int _size;

    private RowFile(IByteSource? bytes, TableFile? table, Encoding encoding, int size) =>
        (_bytes, _table, Encoding, _size) = (bytes, table, encoding, size);

    /// <summary>The encoding of the rows that a scan sees.</summary>
    public Encoding Encoding { get; }

    /// <summary>The columns as the file names them.</summary>
    public IReadOnlyList<string> Columns { get; private set; } = [];

    /// <summary>Where the first data row begins, and its line.</summary>
    public (long Offset, long Line) Start { get; private set; } = (0, 1);

    public long Bytes { get; private init; }

    /// <summary>The reason where the cells of a row cannot be told apart.</summary>
    public Reason Malformed => _table?.Format == FileFormat.JsonLines ? RefusalReasons.Json : RefusalReasons.Quoting;

    /// <exception cref="FileRefusedException">The file is empty, or no file of its format.</exception>
    public static RowFile Open(string path, string? encodingName, int chunkSize = DefaultChunk)
    {
        if (FileFormats.Of(path) != FileFormat.Csv)
            return OpenTable(path, encodingName, chunkSize);
        var bytes = new FileBytes(path);
        if (TextEncoding.OfMark(FirstBytes(bytes)) is { } mark && !TextEncoding.IsReadAsBytes(mark.Encoding))
        {
            bytes.Dispose();
            return OpenTable(path, encodingName, chunkSize);
        }

        return OpenCsv(bytes, encodingName, chunkSize);
    }

    /// <summary>Opens CSV that lies elsewhere than in a file of its own.</summary>
    /// <exception cref="FileRefusedException">It is empty.</exception>
    public static RowFile OpenCsv(IByteSource bytes, string? encodingName, int chunkSize = DefaultChunk)
    {
        try
        {
            var mark = TextEncoding.OfMark(FirstBytes(bytes));
            // A byte order mark outranks every other opinion about the encoding.
            var encoding = mark?.Encoding
                ?? (encodingName is null ? EncodingSample.Of(bytes) : TextEncoding.Named(encodingName));
            var file = new RowFile(bytes, null, encoding, chunkSize) { Bytes = bytes.Length };
            file.ReadHeader(mark?.Length ?? 0);
            return file;
        }
        catch
        {
            bytes.Dispose();
            throw;
        }
    }

    /// <summary>A chunk of the size that the reader fills.</summary>
    public CsvChunk MakeChunk() => new(_size, Encoding);

    /// <summary>Whoever stopped at the beginning of a row can go on there; workbooks and JSON lines are read from their beginning.</summary>
    public bool CanGoOn => _table is null;

    public IChunkReader OpenChunks() => OpenChunks(Start.Offset);

    /// <param name="from">Where a row begins; of no account where nobody can go on.</param>
    public IChunkReader OpenChunks(long from) => _table is null
        ? new CsvFileChunks(_bytes!, from, _size)
        : new CellChunks(_table, _size);

    /// <summary>Bytes of the file that lie behind a chunk that was read.</summary>
    public long BytesBehind(CsvChunk chunk) => _table?.BytesRead ?? chunk.Offset + chunk.Next;

    public void Dispose()
    {
        _bytes?.Dispose();
        _table?.Dispose();
    }

    private static RowFile OpenTable(string path, string? encodingName, int chunkSize)
    {
        var table = TableFile.Open(path, encodingName);
        return new(null, table, new UTF8Encoding(false), chunkSize)
        {
            Columns = table.Columns, Bytes = new FileInfo(path).Length,
        };
    }

    private static byte[] FirstBytes(IByteSource bytes)
    {
        var first = new byte[4];
        return first[..bytes.Read(first, 0)];
    }

    private void ReadHeader(int start)
    {
        // As wide as a row may be.
        var chunk = new CsvChunk(CsvRowReader.LongestRow, Encoding);
        chunk.Load(_bytes!, start, rowBegins: true);
        var rows = chunk.ReadRows([]);
        if (!rows.MoveNext())
            throw new FileRefusedException("The file is empty; it needs a header row.");
        if (!CsvCells.TrySplit(Encoding.GetString(rows.Row), 0, out var cells))
            throw new FileRefusedException("The quotes of the header row do not match.");
        Columns = cells;
        Start = (start + rows.Behind, 1 + rows.LinesBehind);
    }
}
