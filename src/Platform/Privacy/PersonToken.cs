using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace LowIncomeMonitor.Platform.Privacy;

/// <summary>A keyed hash, 128 bits. Says nothing about a person to whoever lacks the key.</summary>
public readonly record struct PersonToken(ulong High, ulong Low)
{
    /// <summary>Length in bytes.</summary>
    public const int Size = 16;

    /// <summary>The first 16 bytes of a hash, big-endian.</summary>
    public static PersonToken FromHash(ReadOnlySpan<byte> hash) =>
        new(BinaryPrimitives.ReadUInt64BigEndian(hash), BinaryPrimitives.ReadUInt64BigEndian(hash[8..]));

    /// <summary>Reads the 16 bytes that <see cref="ToArray"/> wrote; false when the length is another.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out PersonToken? token)
    {
        token = bytes.Length == Size ? FromHash(bytes) : null;
        return token is not null;
    }

    /// <summary>The 16 bytes, big-endian.</summary>
    public byte[] ToArray()
    {
        var bytes = new byte[Size];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, High);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(8), Low);
        return bytes;
    }
}
