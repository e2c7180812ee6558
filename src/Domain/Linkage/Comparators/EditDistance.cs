namespace LowIncomeMonitor.Domain.Linkage.Comparators;

/// <summary>
/// How many slips of the pen turn one text into another: a character changed, left out, put in, or exchanged with its
/// neighbour (optimal string alignment, Damerau 1964). Gives up beyond a limit, which keeps it quick.
/// </summary>
internal static class EditDistance
{
    /// <summary>Longer texts are compared in their first characters only.</summary>
    public const int Longest = 64;

    /// <summary>The distance, or <paramref name="limit"/> + 1 when it is larger.</summary>
    public static int Within(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        Trim(ref left, ref right);
        if (Math.Abs(left.Length - right.Length) > limit)
            return limit + 1;
        if (left.Length == right.Length && Substituted(left, right, limit) is var slips && (slips <= 1 || limit == 1))
            return slips;
        if (left.IsEmpty || right.IsEmpty)
            return Math.Max(left.Length, right.Length);
        if (left.Length > Longest)
            left = left[..Longest];
        if (right.Length > Longest)
            right = right[..Longest];
        return Rows(left, right, limit);
    }

    /// <summary>What both begin and end with costs nothing.</summary>
    private static void Trim(ref ReadOnlySpan<char> left, ref ReadOnlySpan<char> right)
    {
        var prefix = left.CommonPrefixLength(right);
        left = left[prefix..];
        right = right[prefix..];
        while (!left.IsEmpty && !right.IsEmpty && left[^1] == right[^1])
        {
            left = left[..^1];
            right = right[..^1];
        }
    }

    /// <summary>
    /// The distance of texts of one length as long as it is 0 or 1, and then exactly; else a bound from above.
    /// </summary>
    private static int Substituted(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        int first = -1, last = -1, different = 0;
        for (var i = 0; i < left.Length; i++)
        {
            if (left[i] == right[i])
                continue;
            first = first < 0 ? i : first;
            last = i;
            different++;
        }

        var swapped = different == 2 && last == first + 1 && left[first] == right[last] && left[last] == right[first];
        return swapped ? 1 : Math.Min(different, limit + 1);
    }

    private static int Rows(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        const int width = Longest + 1;
        Span<byte> rows = stackalloc byte[3 * width];
        var before = rows[..width];
        var last = rows.Slice(width, width);
        var row = rows[(2 * width)..];
        for (var j = 0; j <= right.Length; j++)
            last[j] = (byte)j;
        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = (byte)i;
            int least = row[0];
            for (var j = 1; j <= right.Length; j++)
            {
                var same = left[i - 1] == right[j - 1];
                var cost = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && !same && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    cost = Math.Min(cost, before[j - 2] + 1);
                row[j] = (byte)cost;
                least = Math.Min(least, cost);
            }

            // A swap of neighbours reaches back two rows, but never below the row before it.
            if (least > limit)
                return limit + 1;
            var spare = before;
            before = last;
            last = row;
            row = spare;
        }

        return Math.Min(last[right.Length], limit + 1);
    }
}
