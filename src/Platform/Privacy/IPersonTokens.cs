namespace LowIncomeMonitor.Platform.Privacy;

/// <summary>
/// Keyed hashes by which records and rostered people are compared without being opened. 16 bytes each, from
/// HMAC-SHA-256 (or HMAC-SM3) truncated: at 66 million people a chance collision has odds below 1e-20.
/// </summary>
public interface IPersonTokens
{
    /// <summary>Token of a citizen number in its normalised 18-character form.</summary>
    PersonToken OfNumber(ReadOnlySpan<char> citizenNumber);

    /// <summary>Token of a normalised name with a birth date, for records without a usable number.</summary>
    PersonToken OfNameAndBirth(ReadOnlySpan<char> nameKey, DateOnly birthDate);

    /// <summary>Token of any other text, kept apart by purpose (e.g. "phone").</summary>
    PersonToken OfText(string purpose, ReadOnlySpan<char> text);
}
