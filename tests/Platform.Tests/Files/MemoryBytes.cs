using LowIncomeMonitor.Platform.Files;

namespace LowIncomeMonitor.Platform.Tests.Files;

/// <summary>A file that is in memory.</summary>
internal sealed class MemoryBytes(byte[] bytes) : IByteSource
{
    public long Length => bytes.Length;

    public int Read(Span<byte> into, long offset)
    {
        var there = bytes.AsSpan((int)Math.Min(offset, bytes.Length));
        there = there[..Math.Min(there.Length, into.Length)];
        there.CopyTo(into);
        return there.Length;
    }

    public void Dispose()
    {
    }
}
