using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace LowIncomeMonitor.Ingestion.Steps;

/// <summary>
/// The identifier of (source, record id, version): 32 hexadecimal digits, the same on every machine and in every run.
/// A plain hash: all three travel in clear beside it.
/// </summary>
internal static class EventId
{
    private const int Kept = 16;

    public static string Of(string source, string recordId, long version)
    {
        var size = Encoding.UTF8.GetMaxByteCount(source.Length + recordId.Length) + sizeof(int) + sizeof(long);
        var bytes = ArrayPool<byte>.Shared.Rent(size);
        // The length keeps ("a", "bc") and ("ab", "c") apart.
        var length = Encoding.UTF8.GetBytes(source, bytes.AsSpan(sizeof(int)));
        BinaryPrimitives.WriteInt32BigEndian(bytes, length);
        length += sizeof(int);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(length), version);
        length += sizeof(long);
        length += Encoding.UTF8.GetBytes(recordId, bytes.AsSpan(length));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.AsSpan(0, length), hash);
        ArrayPool<byte>.Shared.Return(bytes);
        return Convert.ToHexStringLower(hash[..Kept]);
    }
}
