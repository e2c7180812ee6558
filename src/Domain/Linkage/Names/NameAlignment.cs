using LowIncomeMonitor.Domain.Linkage.Characters;

namespace LowIncomeMonitor.Domain.Linkage.Names;

/// <summary>Compares the letters of two names position by position, or around what was lost of them.</summary>
internal static class NameAlignment
{
    /// <summary>Fewest letters of a name in which one may be missing or other without making it another name.</summary>
    private const int LongEnough = 3;

    private const int TransliterationLength = 4;

    public static NameAgreement Of(ReadOnlySpan<int> left, ReadOnlySpan<int> right, bool leftLost, bool rightLost)
    {
        if (left.Length == right.Length)
            return Position(left, right);
        if (leftLost || rightLost)
            return leftLost ? Around(left, right) : Around(right, left);
        return left.Length < right.Length ? Shorter(left, right) : Shorter(right, left);
    }

    private static NameAgreement Position(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        var (variant, replaced, sound, shape, near, lost, rare, differs) = (0, 0, 0, 0, 0, 0, 0, 0);
        for (var i = 0; i < left.Length; i++)
        {
            if (left[i] == NameLetters.Lost || right[i] == NameLetters.Lost)
            {
                lost++;
                rare += IsRare(left[i]) || IsRare(right[i]) ? 1 : 0;
                continue;
            }

            switch (HanAgreement.Of(left[i], right[i]))
            {
                case CharacterAgreement.Variant:
                    variant++;
                    break;
                case CharacterAgreement.Replaced:
                    replaced++;
                    break;
                case CharacterAgreement.Homophone:
                    sound++;
                    break;
                case CharacterAgreement.LookAlike:
                    shape++;
                    break;
                case CharacterAgreement.NearHomophone:
                    near++;
                    break;
                case CharacterAgreement.Differs:
                    differs++;
                    break;
            }

            if (differs > 1 || (differs == 1 && left.Length < LongEnough))
                return NameAgreement.Differs;
        }

        var changed = sound + shape + near + lost;
        if (differs > 0)
            return changed == 0 ? NameAgreement.OneDiffers : NameAgreement.Differs;
        if (changed == 0)
            return replaced > 0 ? NameAgreement.Replaced : variant > 0 ? NameAgreement.Variant : NameAgreement.Exact;
        if (lost == left.Length)
            return NameAgreement.Differs;
        var few = changed <= Math.Max(1, left.Length / 3);
        if (lost == changed)
            return few && rare == lost ? NameAgreement.LostRare : NameAgreement.Lost;
        if (few && sound == changed)
            return NameAgreement.Homophone;
        if (few && shape == changed)
            return NameAgreement.LookAlike;
        // All letters of a short name sounding alike is common among strangers; looking alike all over is chance.
        return few || (changed < left.Length && left.Length >= LongEnough) || sound == left.Length
            ? NameAgreement.Doubtful
            : NameAgreement.Differs;
    }

    /// <summary>A run of placeholders stands for one character or a few: 李??明 for 李𬭎明.</summary>
    private static NameAgreement Around(ReadOnlySpan<int> holed, ReadOnlySpan<int> other)
    {
        var start = holed.IndexOf(NameLetters.Lost);
        var end = holed.LastIndexOf(NameLetters.Lost) + 1;
        var head = holed[..start];
        var tail = holed[end..];
        if (head.Length + tail.Length == 0 || holed[start..end].ContainsAnyExcept(NameLetters.Lost)
            || other.Length <= head.Length + tail.Length || other.Contains(NameLetters.Lost))
            return NameAgreement.Differs;
        var hidden = other[head.Length..(other.Length - tail.Length)];
        if (Worst(head, other[..head.Length], other, tail) > NameAgreement.Replaced)
            return NameAgreement.Differs;
        return hidden.Length == 1 && IsRare(hidden[0]) ? NameAgreement.LostRare : NameAgreement.Lost;
    }

    /// <summary>A character fell out: a rare one without a placeholder, or one syllable of a transliteration.</summary>
    private static NameAgreement Shorter(ReadOnlySpan<int> shorter, ReadOnlySpan<int> longer)
    {
        if (longer.Length != shorter.Length + 1)
            return NameAgreement.Differs;
        var best = NameAgreement.Differs;
        for (var gap = 0; gap < longer.Length; gap++)
        {
            var fits = Worst(shorter[..gap], longer[..gap], longer, shorter[gap..]) <= NameAgreement.Replaced;
            if (!fits)
                continue;
            if (IsRare(longer[gap]))
                return NameAgreement.Lost;
            if (shorter.Length >= TransliterationLength)
                best = NameAgreement.Doubtful;
        }

        return best;
    }

    /// <summary>The worse agreement of a head with a head and of a tail with as many last letters of a whole.</summary>
    private static NameAgreement Worst(
        ReadOnlySpan<int> head, ReadOnlySpan<int> otherHead, ReadOnlySpan<int> whole, ReadOnlySpan<int> tail)
    {
        var first = Position(head, otherHead);
        var second = Position(tail, whole[^tail.Length..]);
        return first > second ? first : second;
    }

    private static bool IsRare(int letter) => letter != NameLetters.Lost && HanTable.Committed.Find(letter).IsRare;
}
