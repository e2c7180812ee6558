namespace LowIncomeMonitor.Platform.Files;

/// <summary>Cuts a CSV file into chunks of equal size, whose first rows are guessed.</summary>
/// <param name="source">The file.</param>
/// <param name="start">Where the first data row begins.</param>
/// <param name="size">Bytes of a chunk; the size with which the chunks were made.</param>
public sealed class CsvFileChunks(IByteSource source, long start, int size) : IChunkReader
{
    private long _last = -1;

    public long ReadNext(CsvChunk chunk)
    {
        var number = Interlocked.Increment(ref _last);
        var offset = start + number * size;
        if (offset >= source.Length)
            return -1;
        chunk.Load(source, offset, rowBegins: number == 0);
        return number;
    }
}
