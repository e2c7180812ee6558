namespace LowIncomeMonitor.Domain.People;

/// <summary>
/// A person's name as a source wrote it, with the keys under which it is compared. Traditional and simplified forms are
/// not merged (后/後, 范/範, 肖/萧 are different surnames), nor are sound-alikes: that is evidence for linkage to weigh.
/// </summary>
public sealed class PersonName
{
    /// <summary>Longest accepted text in UTF-16 units; the longest registered names stay below half of it.</summary>
    public const int MaxLength = 128;

    private readonly string _original;

    private PersonName(string original, NormalisedName normalised)
    {
        _original = original;
        (Key, LooseKey, HasLostCharacters, HadPronunciationNotes) = normalised;
    }

    /// <summary>
    /// The name normalised for comparison: one interpunct, half width, upper-case Latin, no invisible characters, no
    /// pronunciation notes. Personal data, never empty.
    /// </summary>
    public string Key { get; }

    /// <summary>
    /// The key without separators, under which a name that lost its interpunct or spacing still meets itself. Agreement
    /// here alone is weaker than agreement of <see cref="Key"/>. Personal data, never empty.
    /// </summary>
    public string LooseKey { get; }

    /// <summary>A character was lost or masked on the way, so the name can support a match but never prove one.</summary>
    public bool HasLostCharacters { get; }

    /// <summary>The text carried pronunciation notes in brackets, such as 現(xiàn)將; the keys leave them out.</summary>
    public bool HadPronunciationNotes { get; }

    /// <summary>For display where the reader needs no name: 王*, 王*三, 欧**; with an interpunct 阿·**.</summary>
    public string Masked => NameMask.Of(Key);

    /// <summary>Reads a name; the original text is kept as it came.</summary>
    public static PersonNameReading Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return PersonNameReading.Refused(PersonNameDefect.Empty);
        if (text.Length > MaxLength)
            return PersonNameReading.Refused(PersonNameDefect.TooLong);
        // Nearly every name: nothing to normalise, so the text is its own key.
        if (!text.AsSpan().ContainsAnyExceptInRange('\u4E00', '\u9FFF'))
            return PersonNameReading.Ok(new PersonName(text, new NormalisedName(text, text, false, false)));
        if (!NameNormalisation.TryReadRunes(text, out var runes))
            return PersonNameReading.Refused(PersonNameDefect.BrokenCharacter);

        var normalised = NameNormalisation.Normalise(runes);
        if (normalised.Key.Length == 0)
            return PersonNameReading.Refused(PersonNameDefect.Empty);
        return normalised.Key.EnumerateRunes().Any(NameCharacter.IsLegible)
            ? PersonNameReading.Ok(new PersonName(text, normalised))
            : PersonNameReading.Refused(PersonNameDefect.NothingLegible);
    }

    /// <summary>
    /// Equal after normalisation that loses nothing. A name with lost characters is equal to none, itself included:
    /// two different people may have lost the same character.
    /// </summary>
    public bool SafeEquals(PersonName other) => IsWhole(other) && Key == other.Key;

    /// <summary>Equal but for separators: good for a review, not for a strong match.</summary>
    public bool LooseEquals(PersonName other) => IsWhole(other) && LooseKey == other.LooseKey;

    /// <summary>The text as the source wrote it. Personal data: callers need a reason.</summary>
    public string Reveal() => _original;

    /// <summary>The masked form.</summary>
    public override string ToString() => Masked;

    private bool IsWhole(PersonName other) => !HasLostCharacters && !other.HasLostCharacters;
}
