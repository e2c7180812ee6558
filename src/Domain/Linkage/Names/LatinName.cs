using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Domain.Linkage.Names;

/// <summary>A name in an alphabet as its words: given names first, the family name last unless a column says otherwise.</summary>
public sealed class LatinName
{
    private LatinName(string[] words, int family)
    {
        Words = words;
        FamilyFrom = family;
        Whole = string.Join(' ', words);
        Sorted = string.Join(' ', words.Order(StringComparer.Ordinal));
    }

    internal string[] Words { get; }

    /// <summary>Index of the first word of the family name; the number of words where there is none.</summary>
    internal int FamilyFrom { get; }

    internal string Whole { get; }

    /// <summary>The words in alphabetical order: equal for two orders of one name.</summary>
    internal string Sorted { get; }

    internal ReadOnlySpan<string> Given => Words.AsSpan(0, FamilyFrom);

    internal ReadOnlySpan<string> Family => Words.AsSpan(FamilyFrom);

    /// <summary>One column with the whole name, or given and family name in two; null when no letter is there.</summary>
    public static LatinName? Read(ReadOnlySpan<string> columns)
    {
        var words = WordsOf(columns[0]);
        var family = columns.Length == 1 ? Math.Max(0, words.Count - 1) : words.Count;
        if (columns.Length > 1)
            words.AddRange(WordsOf(columns[1]));
        return words.Count == 0 ? null : new LatinName([.. words], family);
    }

    /// <summary>The name is personal data: nothing of it.</summary>
    public override string ToString() => nameof(LatinName);

    private static List<string> WordsOf(string text)
    {
        var words = new List<string>(3);
        Span<char> word = stackalloc char[64];
        var length = 0;
        foreach (var original in text)
        {
            var c = CharacterFolding.ToHalfWidth(original);
            // O'Neill and ONEILL are one writing; Smith-Jones has two words.
            if (c is '\'' or '\u2019' or '`')
                continue;
            if (char.IsLetterOrDigit(c) && length < word.Length)
                word[length++] = c < 0x0250 ? char.ToUpperInvariant(c) : c;
            else if (!char.IsLetterOrDigit(c))
                Finish(words, word, ref length);
        }

        Finish(words, word, ref length);
        return words;
    }

    private static void Finish(List<string> words, Span<char> word, ref int length)
    {
        if (length > 0)
            words.Add(word[..length].ToString());
        length = 0;
    }
}
