using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using LowIncomeMonitor.Domain.Alerting;

namespace LowIncomeMonitor.Alerts.Desk;

/// <summary>
/// Where the next page begins: behind a rank and a case, for one filter. It binds the filter by its hash, so that a token
/// cannot be used to look behind another one; it grants nothing, because every page is filtered again.
/// </summary>
internal readonly record struct PageToken(long Rank, long CaseId)
{
    private const int HashLength = 16;
    private const int Length = sizeof(long) * 2 + HashLength;

    public string Write(CaseFilter filter)
    {
        Span<byte> bytes = stackalloc byte[Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, Rank);
        BinaryPrimitives.WriteInt64BigEndian(bytes[sizeof(long)..], CaseId);
        HashOf(filter).CopyTo(bytes[(sizeof(long) * 2)..]);
        return Base64Url.EncodeToString(bytes);
    }

    /// <exception cref="ArgumentException">The text is no token, or one of another filter.</exception>
    public static PageToken Read(string text, CaseFilter filter)
    {
        Span<byte> bytes = stackalloc byte[Length + 2];
        if (text.Length > Length * 2 || !Base64Url.IsValid(text, out var length) || length != Length
            || !Base64Url.TryDecodeFromChars(text, bytes, out _))
        {
            throw new ArgumentException("The page token is none that this service gave out. Begin with the first page.");
        }

        if (!bytes[(sizeof(long) * 2)..Length].SequenceEqual(HashOf(filter)))
            throw new ArgumentException("The page token belongs to another filter. Begin with the first page.");
        return new(
            BinaryPrimitives.ReadInt64BigEndian(bytes), BinaryPrimitives.ReadInt64BigEndian(bytes[sizeof(long)..]));
    }

    private static ReadOnlySpan<byte> HashOf(CaseFilter filter) =>
        SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(filter)).AsSpan(0, HashLength);
}
