using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace LowIncomeMonitor.Domain.Linkage.Tables;

/// <summary>
/// A 64-bit hash of text that is the same on every machine and in every run, unlike <see cref="string.GetHashCode()"/>. It
/// orders records and draws samples; nothing about security rests on it.
/// </summary>
internal static class ContentHash
{
    // Odd constants without pattern (the first digits of pi and of the golden ratio).
    private const ulong First = 0x243F6A8885A308D3;
    private const ulong Second = 0x9E3779B97F4A7C15;

    public static ulong Of(ReadOnlySpan<char> text)
    {
        var bytes = MemoryMarshal.AsBytes(text);
        var hash = First ^ (ulong)bytes.Length;
        for (; bytes.Length >= 8; bytes = bytes[8..])
            hash = Mix(hash, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        if (bytes.Length == 0)
            return Mix(hash, Second);
        Span<byte> rest = stackalloc byte[8];
        rest.Clear();
        bytes.CopyTo(rest);
        return Mix(hash, BinaryPrimitives.ReadUInt64LittleEndian(rest));
    }

    /// <summary>One number out of two, each bit of it depending on all bits of both.</summary>
    public static ulong Mix(ulong left, ulong right)
    {
        var high = Math.BigMul(left ^ Second, right ^ First, out var low);
        var folded = (high ^ low) + Second;
        folded = (folded ^ (folded >> 30)) * 0xBF58476D1CE4E5B9;
        folded = (folded ^ (folded >> 27)) * 0x94D049BB133111EB;
        return folded ^ (folded >> 31);
    }
}
