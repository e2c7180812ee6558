using System.Text;

namespace LowIncomeMonitor.Domain.Linkage.Characters;

/// <summary>Reads the lines of han.txt; the head of that file says what they hold.</summary>
internal sealed class HanTableReader
{
    private const int MostReadings = 4;

    private readonly Dictionary<string, ushort> _numbers = new(StringComparer.Ordinal) { [""] = 0 };
    private readonly Dictionary<string, ushort>.AlternateLookup<ReadOnlySpan<char>> _byLetters;

    public HanTableReader() => _byLetters = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    public List<HanCharacter> Characters { get; } = [];

    public List<string> Syllables { get; } = [""];

    public void Add(ReadOnlySpan<byte> line)
    {
        var rune = OnlyRune(Cut(ref line));
        var readings = Readings(Cut(ref line));
        var corners = Code(Cut(ref line), '0', 4);
        var cangjie = Code(Cut(ref line), 'A', 5);
        var (folded, replaces, looksLike, rare) = (rune, "", "", false);
        while (!line.IsEmpty)
        {
            var tag = Cut(ref line);
            switch (tag[0])
            {
                case (byte)'>':
                    folded = OnlyRune(tag[1..]);
                    break;
                case (byte)'~':
                    replaces = Encoding.UTF8.GetString(tag[1..]);
                    break;
                case (byte)'=':
                    looksLike = Encoding.UTF8.GetString(tag[1..]);
                    break;
                case (byte)'r':
                    rare = true;
                    break;
                default:
                    throw new FormatException("A line of the table of characters has an unknown mark.");
            }
        }

        Characters.Add(new(rune, readings, corners, cangjie, folded, replaces, looksLike, rare));
    }

    private static ReadOnlySpan<byte> Cut(ref ReadOnlySpan<byte> line)
    {
        var end = line.IndexOf((byte)' ');
        var field = end < 0 ? line : line[..end];
        line = end < 0 ? [] : line[(end + 1)..];
        return field.IsEmpty ? throw new FormatException("A line of the table of characters is too short.") : field;
    }

    private static int OnlyRune(ReadOnlySpan<byte> field)
    {
        Rune.DecodeFromUtf8(field, out var rune, out var length);
        return length == field.Length ? rune.Value : throw new FormatException("A field of the table must hold one character.");
    }

    /// <summary>Letters or digits as numbers from 1, the last lowest; a shorter four-corner code has no fifth digit.</summary>
    private static uint Code(ReadOnlySpan<byte> field, char first, int bits)
    {
        if (field is [(byte)'-'])
            return 0;
        var code = 0u;
        foreach (var c in field)
            code = code << bits | (uint)(c - first + 1);
        return bits == 4 && field.Length == 4 ? code << bits : code;
    }

    private ulong Readings(ReadOnlySpan<byte> field)
    {
        if (field is [(byte)'-'])
            return 0;
        Span<char> letters = stackalloc char[field.Length];
        Encoding.UTF8.GetChars(field, letters);
        var (readings, count) = (0UL, 0);
        foreach (var range in ((ReadOnlySpan<char>)letters).Split(','))
        {
            var number = NumberOf(letters[range]);
            if (count < MostReadings)
                readings |= (ulong)number << (16 * count++);
        }

        return readings;
    }

    private ushort NumberOf(ReadOnlySpan<char> letters)
    {
        if (_byLetters.TryGetValue(letters, out var number))
            return number;
        var syllable = letters.ToString();
        _numbers[syllable] = number = (ushort)Syllables.Count;
        Syllables.Add(syllable);
        return number;
    }
}
