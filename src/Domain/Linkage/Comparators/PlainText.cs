using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Domain.Linkage.Comparators;

/// <summary>
/// The normalisation of texts of which nothing is known: half-width, upper case (Latin only, as names are), letters and
/// digits only. Spaces go too: "pridham street" and "pridhamstreet" are one writing.
/// </summary>
internal static class PlainText
{
    public static string Normalise(string text)
    {
        var buffer = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var original in text)
        {
            var c = CharacterFolding.ToHalfWidth(original);
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                buffer[length++] = c < 0x0250 ? char.ToUpperInvariant(c) : c;
        }

        var kept = buffer[..length];
        return kept.SequenceEqual(text) ? text : new string(kept);
    }
}
