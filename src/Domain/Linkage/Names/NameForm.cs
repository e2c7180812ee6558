using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Domain.Linkage.Names;

/// <summary>A name that is long, has parts, or has letters of an alphabet. Personal data.</summary>
internal sealed class NameForm
{
    public NameForm(string key, int[] letters)
    {
        (Key, Letters) = (key, letters);
        var starts = new List<int> { 0 };
        var at = 0;
        foreach (var rune in key.EnumerateRunes())
        {
            if (!NameCharacter.IsSeparator(rune) && rune.Value is not ('-' or '\''))
                at++;
            else if (starts[^1] != at && !(rune.Value is '-' or '\''))
                starts.Add(at);
        }

        Starts = [.. starts];
        HasAlphabet = Array.Exists(letters, letter => letter != NameLetters.Lost && !NameCharacter.IsHan(new(letter)));
        HasHan = Array.Exists(letters, letter => letter != NameLetters.Lost && NameCharacter.IsHan(new(letter)));
    }

    /// <summary>The normalised name with its separators.</summary>
    public string Key { get; }

    public int[] Letters { get; }

    /// <summary>Where parts begin, 0 first: the given name and the father's name of 阿依古丽·买买提.</summary>
    public int[] Starts { get; }

    public bool HasAlphabet { get; }

    public bool HasHan { get; }

    public ReadOnlySpan<int> Part(int index) =>
        Letters.AsSpan(Starts[index]..(index + 1 < Starts.Length ? Starts[index + 1] : Letters.Length));

    public override string ToString() => nameof(NameForm);
}
