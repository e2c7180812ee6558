using System.Text;
using LowIncomeMonitor.Domain.Linkage.Characters;
using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Domain.Linkage.Names;

/// <summary>
/// A name prepared for comparison. Up to four Han characters, which is nearly every name, lie in the value itself;
/// longer names, names in parts and names with letters have a <see cref="NameForm"/>.
/// </summary>
public readonly struct NameLetters
{
    /// <summary>Stands for a character that was lost or masked; equal to none, itself included.</summary>
    internal const int Lost = -1;

    private const int Inline = 4;

    private readonly ulong _first;
    private readonly ulong _last;

    private NameLetters(ReadOnlySpan<int> letters, NameForm? form)
    {
        Form = form;
        Length = letters.Length;
        HasLost = letters.Contains(Lost);
        if (form is not null)
            return;
        Span<uint> four = stackalloc uint[Inline];
        for (var i = 0; i < letters.Length; i++)
            four[i] = (uint)letters[i];
        _first = four[0] | (ulong)four[1] << 32;
        _last = four[2] | (ulong)four[3] << 32;
    }

    /// <summary>Letters without separators; a lost character counts as one.</summary>
    internal int Length { get; }

    internal bool HasLost { get; }

    /// <summary>What does not fit; null for a short name of Han characters only.</summary>
    internal NameForm? Form { get; }

    /// <summary>False when the text holds no legible letter.</summary>
    public static bool TryRead(string text, out NameLetters name)
    {
        name = default;
        // A rare character that was cut in two on its way is a lost character; the rest of the name still says who.
        if (PersonName.Read(WithoutHalves(text)).Name is not { } read)
            return false;
        var key = read.Key;
        Span<int> buffer = stackalloc int[PersonName.MaxLength];
        var (length, plain) = (0, true);
        foreach (var rune in key.EnumerateRunes())
        {
            if (NameCharacter.IsSeparator(rune) || rune.Value is '-' or '\'')
            {
                plain = false;
                continue;
            }

            var lost = NameCharacter.IsLost(rune);
            plain &= lost || NameCharacter.IsHan(rune);
            buffer[length++] = lost ? Lost : rune.Value;
        }

        if (length == 0)
            return false;
        var letters = buffer[..length];
        name = new(letters, plain && length <= Inline ? null : new NameForm(key, letters.ToArray()));
        return true;
    }

    /// <summary>The letters, folded to their common form, as a text: what two spellings of one name share.</summary>
    public string Folded()
    {
        Span<int> buffer = stackalloc int[Inline];
        var text = new StringBuilder(Length);
        foreach (var letter in Letters(buffer))
            text.Append(letter == Lost ? "?" : new Rune(HanTable.Committed.Fold(letter)).ToString());
        return text.ToString();
    }

    /// <summary>The letters; the buffer holds them where the value has no form, and must have room for four.</summary>
    internal ReadOnlySpan<int> Letters(Span<int> buffer)
    {
        if (Form is not null)
            return Form.Letters;
        (buffer[0], buffer[1]) = ((int)(uint)_first, (int)(_first >> 32));
        (buffer[2], buffer[3]) = ((int)(uint)_last, (int)(_last >> 32));
        return buffer[..Length];
    }

    /// <summary>Letters and separators are the same, lost characters too.</summary>
    internal bool SameWriting(in NameLetters other) =>
        Form is null && other.Form is null
            ? _first == other._first && _last == other._last
            : Form is { } mine && other.Form is { } theirs && mine.Key == theirs.Key;

    private static string WithoutHalves(string text)
    {
        foreach (var c in text)
        {
            if (char.IsSurrogate(c))
                return string.Concat(text.EnumerateRunes());
        }

        return text;
    }
}
