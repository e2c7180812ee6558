using System.Text.RegularExpressions;

namespace LowIncomeMonitor.Platform.Privacy;

/// <summary>
/// Masks what looks like a citizen number, a bank card or a mobile number in a text. The last line of defence of the
/// log formatter, not a licence to log values: a name cannot be recognised.
/// </summary>
public static partial class Redaction
{
    /// <summary>What stands in for a masked number.</summary>
    public const string Mask = "[redacted]";

    /// <summary>The text without such numbers; the same instance when there is none.</summary>
    public static string Scrub(string text) => Suspicious().Replace(text, Mask);

    // First alternative: 15 digits and more, which takes in old and new citizen numbers (with the final X), bank cards
    // and 0086-prefixed phones, whatever stands around them. Second and third: a mobile number alone or behind a country
    // prefix, and a citizen number, each also in the groups in which people write them. Epoch milliseconds (13 digits), dates and log
    // positions below 10^14 stay readable. Full-width digits count as digits.
    [GeneratedRegex(
        "[0-9０-９]{14,}[0-9０-９XxＸｘ]"
        + "|(?<![0-9０-９])(?:[0０]{0,2}[8８][6６][ -]?)?[1１][3-9３-９][0-9０-９](?:[0-9０-９]{8}|[ -][0-9０-９]{4}[ -][0-9０-９]{4})(?![0-9０-９])"
        + "|(?<![0-9０-９])[0-9０-９]{6}[ -]?[0-9０-９]{4}[ -]?[0-9０-９]{4}[ -]?[0-9０-９]{3}[0-9０-９XxＸｘ]",
        RegexOptions.CultureInvariant)]
    private static partial Regex Suspicious();
}
