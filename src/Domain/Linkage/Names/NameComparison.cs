using LowIncomeMonitor.Domain.Linkage.Comparators;

namespace LowIncomeMonitor.Domain.Linkage.Names;

/// <summary>Compares two prepared names: as written, then in another order, then by their parts. Symmetric.</summary>
internal static class NameComparison
{
    private const double LatinSlip = 0.92;
    private const int ShortestPart = 2;

    public static NameAgreement Of(in NameLetters left, in NameLetters right)
    {
        if (left.SameWriting(right))
            return left.HasLost ? NameAgreement.Lost : NameAgreement.Exact;
        Span<int> leftBuffer = stackalloc int[4];
        Span<int> rightBuffer = stackalloc int[4];
        var a = left.Letters(leftBuffer);
        var b = right.Letters(rightBuffer);
        if (left.Form is { HasAlphabet: true } || right.Form is { HasAlphabet: true })
            return WithAlphabet(left, right, a, b);

        var agreement = NameAlignment.Of(a, b, left.HasLost, right.HasLost);
        if (agreement == NameAgreement.Exact)
            return NameAgreement.Separators;
        if (agreement > NameAgreement.Order && IsOtherOrder(left.Form, right.Form, a, b))
            return NameAgreement.Order;
        return agreement > NameAgreement.Part && IsPart(left.Form, right.Form, a, b) ? NameAgreement.Part : agreement;
    }

    private static NameAgreement WithAlphabet(
        in NameLetters left, in NameLetters right, ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        if (a.SequenceEqual(b) && !left.HasLost)
            return NameAgreement.Separators;
        if (left.Form is not { HasAlphabet: true } || right.Form is not { HasAlphabet: true })
            return (left.Form is { HasAlphabet: true } ? PinyinFit.Holds(a, b) : PinyinFit.Holds(b, a))
                ? NameAgreement.Pinyin
                : NameAgreement.Differs;
        if (left.Form.HasHan || right.Form.HasHan)
            return NameAlignment.Of(a, b, left.HasLost, right.HasLost) is var mixed and < NameAgreement.Part ? mixed : NameAgreement.Differs;
        if (IsOtherOrder(left.Form, right.Form, a, b))
            return NameAgreement.Order;
        return JaroWinkler.Similarity(left.Form.Key, right.Form.Key) >= LatinSlip ? NameAgreement.Doubtful : NameAgreement.Differs;
    }

    /// <summary>The parts of the one, turned, make the other; or a short name has its family name last.</summary>
    private static bool IsOtherOrder(NameForm? left, NameForm? right, ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        if (a.Length != b.Length || a.Length < 2 || a.Contains(NameLetters.Lost) || b.Contains(NameLetters.Lost))
            return false;
        if (left is null && right is null)
            return IsTurned(a, b, 1) || IsTurned(a, b, a.Length - 1) || (a.Length == 4 && IsTurned(a, b, 2));
        return HasTurningPoint(left, a, b) || HasTurningPoint(right, b, a);
    }

    private static bool HasTurningPoint(NameForm? form, ReadOnlySpan<int> own, ReadOnlySpan<int> other)
    {
        for (var i = 1; form is not null && i < form.Starts.Length; i++)
        {
            if (form.Starts[i] < own.Length && IsTurned(own, other, form.Starts[i]))
                return true;
        }

        return false;
    }

    private static bool IsTurned(ReadOnlySpan<int> own, ReadOnlySpan<int> other, int at) =>
        own[at..].SequenceEqual(other[..^at]) && own[..at].SequenceEqual(other[^at..]);

    /// <summary>
    /// The one is the given name, with or without part of the rest, of the other. Among Han names nothing is left out
    /// without making another name, so one side must have parts or be too long for a Han name.
    /// </summary>
    private static bool IsPart(NameForm? left, NameForm? right, ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var shorter = a.Length < b.Length ? a : b;
        var longer = a.Length < b.Length ? b : a;
        var form = a.Length < b.Length ? right : left;
        if (form is null || shorter.Length < ShortestPart || shorter.Length == longer.Length)
            return false;
        if (form.Starts.Length == 1)
            return shorter.Length > ShortestPart && longer.StartsWith(shorter);
        for (var i = 0; i < form.Starts.Length; i++)
        {
            if (form.Part(i).SequenceEqual(shorter) || (form.Starts[i] == shorter.Length && longer.StartsWith(shorter)))
                return true;
        }

        return false;
    }
}
