namespace LowIncomeMonitor.Domain.People;

/// <summary>What normalisation makes of a name, before it is judged. Its own text is suppressed: it is the name in clear.</summary>
internal sealed record NormalisedName(string Key, string LooseKey, bool HasLostCharacters, bool HadPronunciationNotes)
{
    public override string ToString() => nameof(NormalisedName);
}
