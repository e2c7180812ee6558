using System.Text;

namespace LowIncomeMonitor.Domain.Linkage.Characters;

/// <summary>
/// Readings, shapes and forms of the Han characters that names use, by character. A look-up is two array accesses and
/// allocates nothing. The content is han.txt, which eng/characters.py derives from the Unihan database.
/// </summary>
internal sealed class HanTable
{
    private const int First = 0x3400;
    private const int Last = 0x9FFF;

    private readonly HanCharacter[] _characters;
    private readonly ushort[] _plane = new ushort[Last - First + 1];
    private readonly Dictionary<int, ushort> _beyond = [];
    private readonly string[] _syllables;
    private readonly ushort[] _accents;

    private HanTable(IReadOnlyList<HanCharacter> characters, IReadOnlyList<string> syllables)
    {
        // Number 0 is the character that is not in the table, and the syllable that is none.
        _characters = [default, .. characters];
        for (var i = 1; i < _characters.Length; i++)
        {
            if (_characters[i].Rune is >= First and <= Last)
                _plane[_characters[i].Rune - First] = (ushort)i;
            else
                _beyond[_characters[i].Rune] = (ushort)i;
        }

        _syllables = [.. syllables];
        var accents = new Dictionary<string, ushort>(StringComparer.Ordinal) { [""] = 0 };
        _accents = new ushort[_syllables.Length];
        for (var i = 0; i < _syllables.Length; i++)
        {
            var accent = Syllable.InAccent(_syllables[i]);
            if (!accents.TryGetValue(accent, out _accents[i]))
                accents[accent] = _accents[i] = (ushort)accents.Count;
        }
    }

    /// <summary>The committed table.</summary>
    public static HanTable Committed { get; } = Read(HanTableText.Utf8);

    public int Count => _characters.Length - 1;

    /// <exception cref="FormatException">The text is not of the form that han.txt describes in its head.</exception>
    public static HanTable Read(ReadOnlySpan<byte> utf8)
    {
        var reader = new HanTableReader();
        while (!utf8.IsEmpty)
        {
            var end = utf8.IndexOf((byte)'\n');
            var line = end < 0 ? utf8 : utf8[..end];
            utf8 = end < 0 ? [] : utf8[(end + 1)..];
            if (!line.IsEmpty && line[0] != '#')
                reader.Add(line);
        }

        return new(reader.Characters, reader.Syllables);
    }

    /// <summary>What is known of a character; the default where nothing is.</summary>
    public ref readonly HanCharacter Find(int rune)
    {
        var at = rune is >= First and <= Last ? _plane[rune - First] : rune > Last ? _beyond.GetValueOrDefault(rune) : 0;
        return ref _characters[at];
    }

    /// <summary>The letters of a syllable's number.</summary>
    public string SyllableText(int syllable) => _syllables[syllable];

    /// <summary>A number that syllables share which sound alike in some mouths.</summary>
    public int Accent(int syllable) => _accents[syllable];

    /// <summary>The simplified or common form of a character where that loses nothing; else the character.</summary>
    public int Fold(int rune) => Find(rune) is { FoldsTo: not 0 } character ? character.FoldsTo : rune;

    /// <summary>The first reading of a character, in letters; empty where unknown.</summary>
    public string ReadingOf(Rune rune) => _syllables[Find(rune.Value).Readings & 0xFFFF];
}
