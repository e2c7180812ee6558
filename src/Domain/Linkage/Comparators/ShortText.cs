using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LowIncomeMonitor.Domain.Linkage.Comparators;

/// <summary>
/// A normalised text with a summary of its characters. Most pairs of texts are told apart by their summaries, which lie in
/// one array, so that the texts themselves, which lie anywhere in memory, are not touched.
/// </summary>
internal readonly struct ShortText
{
    private const int Nibble = 4;
    private const ulong LowNibbles = 0x0F0F0F0F0F0F0F0F;

    private readonly ulong _letters;
    private readonly ulong _counts;

    public ShortText(string text)
    {
        Text = text;
        Length = text.Length;
        First = text.Length > 0 ? text[0] : '\0';
        foreach (var c in text)
        {
            _letters |= 1UL << Bin(c);
            // Counts stop at 15: a bound that is too low is still a bound.
            var shift = (c & 15) * Nibble;
            if ((_counts >> shift & 15) < 15)
                _counts += 1UL << shift;
        }
    }

    public string Text { get; }

    public int Length { get; }

    public char First { get; }

    /// <summary>At least so many characters of this text have no equal in the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Without(in ShortText other)
    {
        var kinds = BitOperations.PopCount(_letters & ~other._letters);
        var more = Vector128.SubtractSaturate(Bytes(_counts), Bytes(other._counts));
        return Math.Max(kinds, Vector128.Sum(more));
    }

    public bool SameAs(in ShortText other) => _letters == other._letters && _counts == other._counts
        && string.Equals(Text, other.Text, StringComparison.Ordinal);

    private static Vector128<byte> Bytes(ulong nibbles) =>
        Vector128.Create(nibbles & LowNibbles, nibbles >> Nibble & LowNibbles).AsByte();

    // Letters and digits have bins of their own; other scripts share the rest, which makes the bound weaker, not wrong.
    private static int Bin(char c) => c switch
    {
        >= 'A' and <= 'Z' => c - 'A',
        >= '0' and <= '9' => 26 + c - '0',
        _ => 36 + c % 28,
    };
}
