using System.Buffers;
using System.Text;

namespace LowIncomeMonitor.Domain.People;

/// <summary>
/// The steps from a name as written to its keys: fold each character, drop pronunciation notes, settle separators. Each
/// step looks only at what the step before left, which is why normalising a key again changes nothing.
/// </summary>
internal static class NameNormalisation
{
    /// <summary>False when the text holds half of a surrogate pair.</summary>
    public static bool TryReadRunes(string text, out List<Rune> runes)
    {
        runes = new List<Rune>(text.Length);
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(rest, out var rune, out var consumed) != OperationStatus.Done)
                return false;
            runes.Add(rune);
            rest = rest[consumed..];
        }

        return true;
    }

    public static NormalisedName Normalise(List<Rune> runes)
    {
        var folded = Fold(runes);
        var noted = WithoutNotes(folded);
        var key = SettleSeparators(noted);
        var letters = key.Where(rune => !NameCharacter.IsSeparator(rune) && rune.Value is not ('-' or '\''));
        return new NormalisedName(
            Text(key),
            Text(letters),
            key.Exists(NameCharacter.IsLost),
            HadPronunciationNotes: noted.Count != folded.Count);
    }

    private static List<Rune> Fold(List<Rune> runes)
    {
        var folded = new List<Rune>(runes.Count);
        foreach (var rune in runes)
        {
            // A tab or line break is a control too, but it separates.
            if (NameCharacter.IsSpace(rune))
                folded.Add(NameCharacter.Space);
            else if (!CharacterFolding.IsInvisible(rune))
                folded.Add(rune.IsBmp ? FoldBmp((char)rune.Value) : rune);
        }

        return folded;
    }

    // Upper case for Latin only: case of other scripts depends on tables that differ between machines.
    private static Rune FoldBmp(char original)
    {
        var c = CharacterFolding.ToHalfWidth(original);
        return new Rune(c < 0x0250 ? char.ToUpperInvariant(c) : c);
    }

    internal static List<Rune> WithoutNotes(List<Rune> runes)
    {
        var kept = new List<Rune>(runes.Count);
        for (var i = 0; i < runes.Count; i++)
        {
            var end = AfterHan(kept) ? NoteEnd(runes, i) : -1;
            if (end < 0)
                kept.Add(runes[i]);
            else
                i = end;
        }

        return kept;
    }

    private static bool AfterHan(List<Rune> kept)
    {
        var last = kept.FindLastIndex(rune => rune != NameCharacter.Space);
        return last >= 0 && IsHanOrLost(kept[last]);
    }

    /// <summary>Index of the bracket that closes a note of pinyin opened at <paramref name="start"/>, or -1.</summary>
    private static int NoteEnd(List<Rune> runes, int start)
    {
        var closing = runes[start].Value switch { '(' => ')', '[' => ']', _ => '\0' };
        if (closing == '\0')
            return -1;
        var end = start + 1;
        var letters = 0;
        for (; end < runes.Count && (NameCharacter.IsPinyin(runes[end]) || runes[end] == NameCharacter.Space); end++)
            letters += NameCharacter.IsPinyin(runes[end]) ? 1 : 0;
        return letters > 0 && end < runes.Count && runes[end].Value == closing ? end : -1;
    }

    private static List<Rune> SettleSeparators(List<Rune> runes)
    {
        var settled = new List<Rune>(runes.Count);
        for (var i = 0; i < runes.Count;)
        {
            if (!NameCharacter.IsSeparator(runes[i]))
            {
                settled.Add(runes[i++]);
                continue;
            }

            var start = i;
            while (i < runes.Count && NameCharacter.IsSeparator(runes[i]))
                i++;
            // Separators at either end separate nothing.
            if (settled.Count > 0 && i < runes.Count)
                AddSeparator(settled, runes[start..i], next: runes[i]);
        }

        return settled;
    }

    private static void AddSeparator(List<Rune> settled, List<Rune> run, Rune next)
    {
        var betweenHan = IsHanOrLost(settled[^1]) && IsHanOrLost(next);
        if (run.Exists(NameCharacter.IsInterpunct))
            settled.Add(NameCharacter.Interpunct);
        else if (run.Exists(NameCharacter.IsFullStop))
            settled.Add(betweenHan ? NameCharacter.Interpunct : NameCharacter.FullStop);
        else if (!betweenHan)
            settled.Add(NameCharacter.Space);
    }

    private static bool IsHanOrLost(Rune rune) => NameCharacter.IsHan(rune) || NameCharacter.IsLost(rune);

    private static string Text(IEnumerable<Rune> runes)
    {
        var text = new StringBuilder();
        foreach (var rune in runes)
            text.Append(rune.ToString());
        return text.ToString();
    }
}
