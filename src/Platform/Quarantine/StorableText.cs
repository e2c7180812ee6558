using System.Text;

namespace LowIncomeMonitor.Platform.Quarantine;

/// <summary>
/// Makes any text storable: PostgreSQL refuses zero characters, and Npgsql refuses unpaired surrogates. A refused input
/// with a strange file name must not become an input that cannot even be refused.
/// </summary>
internal static class StorableText
{
    public static string Clean(string text)
    {
        var isClean = !text.Contains('\0', StringComparison.Ordinal);
        for (var i = 0; isClean && i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
                i++;
            else
                isClean = !char.IsSurrogate(text[i]);
        }

        return isClean
            ? text
            : string.Concat(text.EnumerateRunes().Select(rune => rune.Value == 0 ? Rune.ReplacementChar : rune));
    }
}
