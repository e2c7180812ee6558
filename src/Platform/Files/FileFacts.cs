using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace LowIncomeMonitor.Platform.Files;

/// <summary>What one reading of a whole file tells: its identity, its size and its encoding.</summary>
public sealed record FileFacts(byte[] Sha256, long Bytes, Encoding Encoding)
{
    private const int BlockSize = 1 << 20;

    /// <param name="path">The file.</param>
    /// <param name="encodingName">The encoding, when a person has given it; else it is told from the content.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<FileFacts> ReadAsync(string path, string? encodingName, CancellationToken cancellationToken)
    {
        var given = encodingName is null ? null : TextEncoding.Named(encodingName);
        var detection = given is null && FileFormats.Of(path) == FileFormat.Csv ? new TextEncoding() : null;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 0, useAsync: true);
        var block = ArrayPool<byte>.Shared.Rent(BlockSize);
        var total = 0L;
        for (int read; (read = await file.ReadAsync(block, cancellationToken)) > 0; total += read)
        {
            hash.AppendData(block, 0, read);
            detection?.Add(block.AsSpan(0, read), last: false);
        }

        detection?.Add([], last: true);
        ArrayPool<byte>.Shared.Return(block, clearArray: true);
        return new(hash.GetHashAndReset(), total, given ?? detection?.Decide() ?? new UTF8Encoding(false));
    }
}
