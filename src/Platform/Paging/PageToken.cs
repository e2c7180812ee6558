using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace LowIncomeMonitor.Platform.Paging;

/// <summary>
/// Where the next page begins: behind a rank and an item, for one filter. It binds the filter by its hash, so that a token
/// cannot be used to look behind another one; it grants nothing, because every page is filtered again.
/// </summary>
/// <param name="Rank">The last item's place in the order.</param>
/// <param name="Id">The last item: decides among equals.</param>
public readonly record struct PageToken(long Rank, long Id)
{
    private const int HashLength = 16;
    private const int Length = sizeof(long) * 2 + HashLength;

    /// <summary>The token as text, for one filter.</summary>
    public string Write<TFilter>(TFilter filter)
    {
        Span<byte> bytes = stackalloc byte[Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, Rank);
        BinaryPrimitives.WriteInt64BigEndian(bytes[sizeof(long)..], Id);
        HashOf(filter).CopyTo(bytes[(sizeof(long) * 2)..]);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Reads a token that was given out for this filter.</summary>
    /// <exception cref="ArgumentException">The text is no token, or one of another filter.</exception>
    public static PageToken Read<TFilter>(string text, TFilter filter)
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

    private static ReadOnlySpan<byte> HashOf<TFilter>(TFilter filter) =>
        SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(filter)).AsSpan(0, HashLength);
}
