using System.Text;
using LowIncomeMonitor.Domain.Linkage.Characters;
using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Domain.Linkage.Blocking;

/// <summary>
/// A name as it is pronounced, tones ignored: homophones, variants and names in pinyin fall together. Each character
/// counts with its first reading; other letters stand for themselves, placeholders and separators for nothing.
/// </summary>
public sealed class PinyinKeyPart : IKeyPart
{
    public const string KindName = "pinyin";

    public string Kind => KindName;

    public string Of(string value)
    {
        if (PersonName.Read(value).Name is not { } name)
            return "";
        var key = new StringBuilder(16);
        foreach (var rune in name.LooseKey.EnumerateRunes())
        {
            if (NameCharacter.IsLost(rune))
                continue;
            var reading = HanTable.Committed.ReadingOf(new(HanTable.Committed.Fold(rune.Value)));
            if (reading.Length > 0)
                key.Append(reading);
            else
                key.Append(Rune.ToLowerInvariant(rune).ToString());
        }

        return key.ToString();
    }
}
