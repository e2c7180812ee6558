using System.Globalization;
using System.Text;

namespace LowIncomeMonitor.Domain.People;

/// <summary>What a character means inside a name. All sets are closed and written out, so no machine reads a name differently.</summary>
internal static class NameCharacter
{
    /// <summary>The interpunct that 民委发〔2016〕33号 prescribes for names of minorities.</summary>
    public static readonly Rune Interpunct = new('\u00B7');

    public static readonly Rune Space = new(' ');

    public static readonly Rune FullStop = new('.');

    /// <summary>Han characters of all planes with the zero 〇 and the repetition mark 々, which occur in names.</summary>
    public static bool IsHan(Rune rune) => rune.Value is 0x3005 or 0x3007
        or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0x20000 and <= 0x3FFFD);

    /// <summary>Dots that in a name can only be meant as the interpunct.</summary>
    public static bool IsInterpunct(Rune rune) => rune.Value is 0x00B7 or 0x0387 or 0x2022 or 0x2024 or 0x2027
        or 0x2219 or 0x22C5 or 0x2E31 or 0x30FB or 0xFF65;

    /// <summary>Full stops: an interpunct between Han characters, an abbreviation elsewhere.</summary>
    public static bool IsFullStop(Rune rune) => rune.Value is '.' or 0x3002 or 0xFF61;

    public static bool IsSeparator(Rune rune) => IsSpace(rune) || IsInterpunct(rune) || IsFullStop(rune);

    /// <summary>Braille blank and Hangul fillers show as nothing although Unicode does not count them as spaces.</summary>
    public static bool IsSpace(Rune rune) =>
        Rune.IsWhiteSpace(rune) || rune.Value is 0x2800 or 0x115F or 0x1160 or 0x3164 or 0xFFA0;

    /// <summary>
    /// Stands where a character was lost or hidden: what converters put for a character they lack (? □ 〓 U+FFFD), codes
    /// of a private area that only the sender's font knows, descriptions (⿰…), and masks (* ○ ●).
    /// </summary>
    public static bool IsLost(Rune rune) => rune.Value is '?' or '*' or 0x3013 or 0xFFFD
        or 0x25A0 or 0x25A1 or 0x25CB or 0x25CF or (>= 0x2FF0 and <= 0x2FFF) or 0x303E
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.PrivateUse
        // Han characters newer than the runtime's Unicode tables are legible to those who wrote them.
        || (Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherNotAssigned && !IsHan(rune));

    /// <summary>A letter of pinyin, composed or with combining tone marks.</summary>
    public static bool IsPinyin(Rune rune) => rune.Value is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z')
        or (>= 0x00C0 and <= 0x024F and not 0x00D7 and not 0x00F7) or 0x0251 or 0x0261
        or (>= 0x0300 and <= 0x036F) or (>= 0x1E00 and <= 0x1EFF);

    public static bool IsLegible(Rune rune) =>
        !IsLost(rune) && !IsSeparator(rune) && (IsHan(rune) || Rune.IsLetter(rune));
}
