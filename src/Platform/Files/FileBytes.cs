using Microsoft.Win32.SafeHandles;

namespace LowIncomeMonitor.Platform.Files;

/// <summary>The bytes of a file on disk.</summary>
public sealed class FileBytes : IByteSource
{
    private readonly SafeFileHandle _file;

    /// <exception cref="IOException">The file is missing or cannot be opened.</exception>
    public FileBytes(string path)
    {
        _file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        Length = RandomAccess.GetLength(_file);
    }

    public long Length { get; }

    public int Read(Span<byte> into, long offset)
    {
        var total = 0;
        while (total < into.Length)
        {
            var read = RandomAccess.Read(_file, into[total..], offset + total);
            if (read == 0)
                break;
            total += read;
        }

        return total;
    }

    public void Dispose() => _file.Dispose();
}
