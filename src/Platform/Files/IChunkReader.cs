namespace LowIncomeMonitor.Platform.Files;

/// <summary>Fills chunks, one after the other, for several workers.</summary>
public interface IChunkReader
{
    /// <summary>
    /// Fills the next chunk and gives its number, from 0 without gaps; -1 when nothing is left. Callable by several
    /// threads at once.
    /// </summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    long ReadNext(CsvChunk chunk);
}
