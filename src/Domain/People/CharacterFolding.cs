using System.Globalization;

namespace LowIncomeMonitor.Domain.People;

/// <summary>
/// The character repairs that names, citizen numbers and region codes share. Written out instead of
/// <c>string.Normalize(FormKC)</c>, which depends on the ICU version of the machine and folds far more than is safe.
/// </summary>
internal static class CharacterFolding
{
    private const int FullWidthFirst = 0xFF01;
    private const int FullWidthLast = 0xFF5E;
    private const int FullWidthOffset = 0xFEE0;

    /// <summary>Full-width form (ＡＢＣ１２３（）．) to its ASCII twin; anything else unchanged.</summary>
    public static char ToHalfWidth(char c) =>
        (int)c is >= FullWidthFirst and <= FullWidthLast ? (char)(c - FullWidthOffset) : c;

    /// <summary>
    /// Characters that nobody sees and that survive copy and paste: controls, zero-width and direction marks, the BOM,
    /// soft hyphens, and the selectors that pick a glyph without changing the character.
    /// </summary>
    public static bool IsInvisible(System.Text.Rune rune) =>
        rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF)
        || System.Text.Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format;

    /// <inheritdoc cref="IsInvisible(System.Text.Rune)"/>
    public static bool IsInvisible(char c) => !char.IsSurrogate(c) && IsInvisible(new System.Text.Rune(c));
}
