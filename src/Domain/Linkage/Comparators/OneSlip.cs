namespace LowIncomeMonitor.Domain.Linkage.Comparators;

/// <summary>Whether two texts are one slip of the keyboard apart.</summary>
internal static class OneSlip
{
    /// <summary>One character other, left out or put in, or two neighbours swapped. False for equal texts.</summary>
    public static bool Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.Length > right.Length)
            return Between(right, left);
        if (right.Length - left.Length > 1)
            return false;
        var start = left.CommonPrefixLength(right);
        var a = left[start..];
        var b = right[start..];
        if (a.Length < b.Length)
            return a.SequenceEqual(b[1..]);
        if (a.IsEmpty)
            return false;
        return a[1..].SequenceEqual(b[1..])
            || (a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]));
    }
}
