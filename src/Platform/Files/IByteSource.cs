namespace LowIncomeMonitor.Platform.Files;

/// <summary>Bytes that can be read anywhere and by several threads at once: a file, or one that is kept sealed.</summary>
public interface IByteSource : IDisposable
{
    /// <summary>Number of bytes.</summary>
    long Length { get; }

    /// <summary>Reads from an offset until the span is full or the end is reached; gives the number of bytes.</summary>
    /// <exception cref="IOException">The bytes cannot be read.</exception>
    int Read(Span<byte> into, long offset);
}
