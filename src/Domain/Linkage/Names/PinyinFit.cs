using LowIncomeMonitor.Domain.Linkage.Characters;

namespace LowIncomeMonitor.Domain.Linkage.Names;

/// <summary>
/// Whether letters of an alphabet may be the pinyin of Han characters, wholly (LI MING) or in part (李MING), with the
/// family name first or last. Tones and the spelling of ü (v, u, yu) do not count.
/// </summary>
internal static class PinyinFit
{
    // Each character has up to four readings: this bounds the search. Longer names are not written in pinyin.
    private const int Longest = 6;

    // Tone marks on the letters that bear them, four by four.
    private const string Toned = "ĀÁǍÀĒÉĚÈĪÍǏÌŌÓǑÒŪÚǓÙǕǗǙǛ";
    private const string Plain = "AEIOUV";

    public static bool Holds(ReadOnlySpan<int> mixed, ReadOnlySpan<int> han)
    {
        if (han.Length > Longest)
            return false;
        if (Fits(mixed, han))
            return true;
        // Passports and western forms put the family name last; it has one character or, rarely, two.
        Span<int> turned = stackalloc int[han.Length];
        for (var family = 1; family <= 2 && family < han.Length; family++)
        {
            han[family..].CopyTo(turned);
            han[..family].CopyTo(turned[(han.Length - family)..]);
            if (Fits(mixed, turned))
                return true;
        }

        return false;
    }

    private static bool Fits(ReadOnlySpan<int> mixed, ReadOnlySpan<int> han)
    {
        if (han.IsEmpty)
            return mixed.IsEmpty;
        if (mixed.IsEmpty)
            return false;
        if (mixed[0] == han[0])
            return Fits(mixed[1..], han[1..]);
        var table = HanTable.Committed;
        for (var readings = table.Find(han[0]).Readings; readings != 0; readings >>= 16)
        {
            var length = Spelled(table.SyllableText((ushort)readings), mixed);
            if (length > 0 && Fits(mixed[length..], han[1..]))
                return true;
        }

        return false;
    }

    /// <summary>How many letters spell the syllable; 0 when they do not.</summary>
    private static int Spelled(string syllable, ReadOnlySpan<int> letters)
    {
        var at = 0;
        foreach (var c in syllable)
        {
            // LYU for lü, as in passports.
            if (c == 'v' && at + 1 < letters.Length && letters[at] == 'Y' && letters[at + 1] == 'U')
                at++;
            if (at == letters.Length)
                return 0;
            var written = WithoutTone(letters[at++]);
            if (written != c - 'a' + 'A' && !(c == 'v' && written == 'U'))
                return 0;
        }

        return at;
    }

    private static int WithoutTone(int letter)
    {
        if (letter < 0xC0)
            return letter;
        var at = letter == 'Ü' ? -1 : Toned.IndexOf((char)letter, StringComparison.Ordinal);
        return letter == 'Ü' ? 'V' : letter <= char.MaxValue && at >= 0 ? Plain[at / 4] : letter;
    }
}
