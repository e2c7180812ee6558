using System.Globalization;

namespace LowIncomeMonitor.Domain.People;

/// <summary>
/// A citizen identity number (公民身份号码, GB 11643): 6 digits of the place of first registration, 8 of the birth date,
/// 3 of order (odd male, even female), 1 check character. Kept as the first 17 digits in 8 bytes; the check character
/// follows from them, so an invalid number cannot be held.
/// </summary>
/// <remarks>
/// A valid number is not a proof of identity: numbers were given twice, and corrected ones live on in old files. Every
/// ordinary way to text is masked; only <see cref="Reveal"/> and <see cref="TryReveal"/> give the number itself.
/// </remarks>
public readonly record struct CitizenId
{
    /// <summary>Characters of a number.</summary>
    public const int Length = 18;

    private const int DigitCount = 17;
    private const string Hidden = "********";

    private readonly ulong _digits;

    /// <param name="digits">The first 17 digits of a number that was found valid.</param>
    internal CitizenId(ulong digits) => _digits = digits;

    /// <summary>True for the default value, which is nobody's number.</summary>
    public bool IsNone => _digits == 0;

    /// <summary>
    /// Place of FIRST registration. Codes get merged and people move: never derive the managing township from it.
    /// </summary>
    public RegionCode RegionCode => RegionCode.FromCounty((int)(_digits / 100_000_000_000));

    /// <summary>Birth date in the number. It may differ from the register after a correction; keep both.</summary>
    /// <exception cref="InvalidOperationException">The value is <see cref="IsNone"/>.</exception>
    public DateOnly BirthDate
    {
        get
        {
            ThrowIfNone();
            var date = (int)(_digits / 1000 % 100_000_000);
            return new DateOnly(date / 10_000, date / 100 % 100, date % 100);
        }
    }

    public Sex Sex => IsNone ? Sex.Unknown : _digits % 2 == 1 ? Sex.Male : Sex.Female;

    internal bool EndsInThreeZeros
    {
        get
        {
            Span<char> text = stackalloc char[Length];
            return TryReveal(text) && text.EndsWith("000");
        }
    }

    /// <summary>
    /// Reads a number, repairing what can be repaired with certainty. Clean numbers are read without allocation.
    /// </summary>
    public static CitizenIdReading Parse(ReadOnlySpan<char> text) => CitizenIdReader.Read(text);

    /// <summary>
    /// Reads a number of exactly 18 ASCII characters that needs no repair, without decoding or allocating. False is no
    /// verdict: <see cref="Parse"/> may still repair the text, and gives the reason when it cannot.
    /// </summary>
    public static bool TryReadClean(ReadOnlySpan<byte> ascii, out CitizenId id) => CleanNumber.TryRead(ascii, out id);

    /// <summary>
    /// False for a birth date after <paramref name="day"/>: such a number is a typing error or a forgery.
    /// </summary>
    /// <exception cref="InvalidOperationException">The value is <see cref="IsNone"/>.</exception>
    public bool BornOnOrBefore(DateOnly day)
    {
        ThrowIfNone();
        return (int)(_digits / 1000 % 100_000_000) <= day.Year * 10_000 + day.Month * 100 + day.Day;
    }

    /// <summary>The number in clear. Personal data: callers need a reason and audit it.</summary>
    /// <exception cref="InvalidOperationException">The value is <see cref="IsNone"/>.</exception>
    public string Reveal()
    {
        ThrowIfNone();
        return string.Create(Length, this, static (span, id) => id.TryReveal(span));
    }

    /// <summary>
    /// Writes the 18 characters in clear without allocating; false when none or the span is too short.
    /// </summary>
    public bool TryReveal(Span<char> destination)
    {
        if (IsNone || destination.Length < Length)
            return false;
        _digits.TryFormat(destination, out _, "D17", CultureInfo.InvariantCulture);
        destination[DigitCount] = CheckCharacter.Of(destination);
        return true;
    }

    /// <summary>The masked form: region and the last four characters, as in <c>421281********123X</c>.</summary>
    public override string ToString()
    {
        Span<char> text = stackalloc char[Length];
        if (!TryReveal(text))
            return "";
        Hidden.CopyTo(text[6..]);
        return new string(text);
    }

    private void ThrowIfNone()
    {
        if (IsNone)
            throw new InvalidOperationException("The default citizen number is nobody's.");
    }
}
