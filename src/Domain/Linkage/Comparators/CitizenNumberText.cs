using System.Buffers;
using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Domain.Linkage.Comparators;

/// <summary>
/// A citizen number prepared for comparison, valid or not: its characters in 4 bits each, the first highest, X as 10.
/// A 15-digit number stands as its first 17 digits: who has the old form has no check character.
/// </summary>
public readonly struct CitizenNumberText
{
    internal const int Hidden = 15;
    internal const int WithoutCheck = 17;

    private const int OldLength = 15;
    private const int LongestTyped = 20;
    private const int ShortestTyped = 14;

    private static readonly SearchValues<char> s_typed = SearchValues.Create("0123456789X*");

    private CitizenNumberText(UInt128 characters, int length, bool isValid, bool hasHidden) =>
        (Characters, Length, IsValid, HasHidden) = (characters, length, isValid, hasHidden);

    internal UInt128 Characters { get; }

    internal int Length { get; }

    internal bool IsValid { get; }

    internal bool HasHidden { get; }

    /// <summary>False for a text that is no attempt at a number: other characters, or far too short or long.</summary>
    public static bool TryRead(string text, out CitizenNumberText number)
    {
        number = default;
        if (CitizenId.Parse(text) is { IsOk: true } reading)
        {
            Span<char> whole = stackalloc char[CitizenId.Length];
            reading.Id.TryReveal(whole);
            number = new(Pack(whole), whole.Length, isValid: true, hasHidden: false);
            return true;
        }

        if (text.Length > CitizenIdCleaning.MaxInput)
            return false;
        Span<char> buffer = stackalloc char[CitizenIdCleaning.MaxInput];
        var kept = new CitizenIdCleaning(text, buffer).Characters;
        if (kept.Length is < ShortestTyped or > LongestTyped || kept.ContainsAnyExcept(s_typed))
            return false;
        if (kept.Length == OldLength && !kept.Contains('*'))
        {
            Span<char> longer = ['0', '0', '0', '0', '0', '0', '1', '9', '0', '0', '0', '0', '0', '0', '0', '0', '0'];
            kept[..6].CopyTo(longer);
            kept[6..].CopyTo(longer[8..]);
            number = new(Pack(longer), longer.Length, isValid: false, hasHidden: false);
            return true;
        }

        number = new(Pack(kept), kept.Length, isValid: false, hasHidden: kept.Contains('*'));
        return !OneCharacter(kept);
    }

    /// <summary>The characters that begin the number.</summary>
    internal UInt128 Start(int count) => Characters >> (4 * (Length - count));

    internal int At(int index) => (int)(Characters >> (4 * (Length - 1 - index)) & 15);

    // 000000000000000000 and the like are put into forms that insist on a number.
    private static bool OneCharacter(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(text[0]);

    private static UInt128 Pack(ReadOnlySpan<char> text)
    {
        UInt128 packed = 0;
        foreach (var c in text)
            packed = packed << 4 | (uint)(c switch { 'X' => 10, '*' => Hidden, _ => c - '0' });
        return packed;
    }
}
