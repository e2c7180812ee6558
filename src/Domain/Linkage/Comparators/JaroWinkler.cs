namespace LowIncomeMonitor.Domain.Linkage.Comparators;

/// <summary>
/// The similarity of Jaro (1989) with the prefix bonus of Winkler (1990), between 0 and 1. Written for short texts: up to
/// <see cref="Longest"/> characters take part, so that one word of bits holds what is matched.
/// </summary>
internal static class JaroWinkler
{
    /// <summary>Characters beyond these are not looked at.</summary>
    public const int Longest = 64;

    private const double PrefixScale = 0.1;
    private const int LongestPrefix = 4;

    /// <summary>A bound on the similarity that costs next to nothing; most pairs of texts need no closer look.</summary>
    public static double AtMost(in ShortText left, in ShortText right)
    {
        if (left.Length > Longest || right.Length > Longest)
            return 1;
        double matches = Math.Min(left.Length - left.Without(right), right.Length - right.Without(left));
        if (matches <= 0)
            return 0;
        var jaro = (matches / left.Length + matches / right.Length + 1) / 3;
        return left.First == right.First ? jaro + LongestPrefix * PrefixScale * (1 - jaro) : jaro;
    }

    public static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.Length > Longest)
            left = left[..Longest];
        if (right.Length > Longest)
            right = right[..Longest];
        if (left.SequenceEqual(right))
            return 1;
        // Where letters repeat, Jaro's greedy search can depend on the order of the two texts: the order is settled here.
        if (left.Length > right.Length || (left.Length == right.Length && left.SequenceCompareTo(right) > 0))
        {
            var swap = left;
            left = right;
            right = swap;
        }

        var jaro = Jaro(left, right);
        var prefix = left.CommonPrefixLength(right);
        return jaro + Math.Min(prefix, LongestPrefix) * PrefixScale * (1 - jaro);
    }

    private static double Jaro(ReadOnlySpan<char> shorter, ReadOnlySpan<char> longer)
    {
        if (shorter.IsEmpty)
            return 0;
        var window = Math.Max(0, longer.Length / 2 - 1);
        ulong ofShorter = 0, ofLonger = 0;
        for (var i = 0; i < shorter.Length; i++)
        {
            var end = Math.Min(i + window + 1, longer.Length);
            for (var j = Math.Max(0, i - window); j < end; j++)
            {
                if (shorter[i] != longer[j] || (ofLonger >> j & 1) != 0)
                    continue;
                ofShorter |= 1UL << i;
                ofLonger |= 1UL << j;
                break;
            }
        }

        double matches = ulong.PopCount(ofShorter);
        if (matches == 0)
            return 0;
        var transpositions = HalfTranspositions(shorter, longer, ofShorter, ofLonger) / 2;
        return (matches / shorter.Length + matches / longer.Length + (matches - transpositions) / matches) / 3;
    }

    private static int HalfTranspositions(ReadOnlySpan<char> shorter, ReadOnlySpan<char> longer, ulong ofShorter, ulong ofLonger)
    {
        var halves = 0;
        while (ofShorter != 0)
        {
            if (shorter[(int)ulong.TrailingZeroCount(ofShorter)] != longer[(int)ulong.TrailingZeroCount(ofLonger)])
                halves++;
            ofShorter &= ofShorter - 1;
            ofLonger &= ofLonger - 1;
        }

        return halves;
    }
}
