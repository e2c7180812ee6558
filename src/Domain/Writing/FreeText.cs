using System.Text;
using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Domain.Writing;

/// <summary>
/// A text that people typed, as written and as it is compared. What is put right: characters read in the wrong encoding,
/// pronunciation notes in brackets, Traditional characters, full-width letters, invisible characters. The original is
/// kept, because every repair is a guess; names have rules of their own (<see cref="PersonName"/>) and are never read here.
/// </summary>
/// <param name="Original">As written.</param>
/// <param name="Plain">For comparison.</param>
/// <param name="WasMisread">It had been read in the wrong encoding and could be put right.</param>
/// <param name="HadNotes">It had pronunciation notes.</param>
/// <param name="WasTraditional">It had Traditional characters.</param>
/// <param name="IsBroken">Characters are lost; only the source can say what stood there.</param>
public sealed record FreeText(
    string Original, string Plain, bool WasMisread, bool HadNotes, bool WasTraditional, bool IsBroken)
{
    /// <summary>True when anything but white space was put right.</summary>
    public bool WasRepaired => WasMisread || HadNotes || WasTraditional;

    public static FreeText Read(string original)
    {
        if (original.All(char.IsAscii))
            return new(original, original.Trim(), false, false, false, false);
        var repaired = Misreading.Repair(original);
        var text = repaired ?? original;
        var broken = Misreading.IsBroken(text);
        if (!NameNormalisation.TryReadRunes(text, out var runes))
            return new(original, original.Trim(), false, false, false, true);
        var visible = runes.Where(rune => !CharacterFolding.IsInvisible(rune)).Select(HalfWidth).ToList();
        var kept = NameNormalisation.WithoutNotes(visible);
        var plain = new StringBuilder(kept.Count);
        var traditional = false;
        foreach (var rune in kept)
        {
            var simplified = rune.IsBmp ? TraditionalCharacters.ToSimplified((char)rune.Value) : null;
            traditional |= simplified is not null;
            plain.Append(simplified?.ToString() ?? rune.ToString());
        }

        return new(original, plain.ToString().Trim(), repaired is not null, kept.Count != visible.Count, traditional, broken);
    }

    private static Rune HalfWidth(Rune rune) => rune.IsBmp ? new Rune(CharacterFolding.ToHalfWidth((char)rune.Value)) : rune;
}
