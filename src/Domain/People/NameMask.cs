using System.Globalization;

namespace LowIncomeMonitor.Domain.People;

/// <summary>Hides a name for display by text elements, so that a rare character outside the BMP is never cut in two.</summary>
internal static class NameMask
{
    public static string Of(string key)
    {
        var first = StringInfo.GetNextTextElement(key);
        // Two stars whatever the length: with the interpunct, the length alone could name a person.
        if (key.Contains('\u00B7', StringComparison.Ordinal))
            return first + "\u00B7**";
        if (!NameCharacter.IsHan(first.EnumerateRunes().First()))
            return first + "**";
        return new StringInfo(key).LengthInTextElements switch
        {
            1 => "*",
            2 => first + "*",
            3 => first + "*" + key[StringInfo.ParseCombiningCharacters(key)[2]..],
            _ => first + "**",
        };
    }
}
