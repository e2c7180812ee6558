namespace LowIncomeMonitor.Domain.Linkage.Characters;

/// <summary>Syllables of pinyin without their tones, lower case, v for ü.</summary>
internal static class Syllable
{
    /// <summary>
    /// The syllable in the mouth of those who do not tell flat from curled (zh, z), n from l, f from hu and ng from n:
    /// what a clerk hears in Hubei, Hunan, Sichuan or Guangdong.
    /// </summary>
    public static string InAccent(string syllable)
    {
        var text = syllable.Length > 1 && syllable[1] == 'h' && syllable[0] is 'z' or 'c' or 's'
            ? syllable[..1] + syllable[2..]
            : syllable;
        text = text switch
        {
            "hu" => "fu",
            "hui" => "fei",
            "hun" => "fen",
            ['h', 'u', 'a', .. var rest] => "fa" + rest,
            ['n', .. { Length: > 0 } rest] => "l" + rest,
            _ => text,
        };
        return text is [.., 'a' or 'e' or 'i', 'n', 'g'] ? text[..^1] : text;
    }
}
