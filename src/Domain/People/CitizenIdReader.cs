namespace LowIncomeMonitor.Domain.People;

/// <summary>
/// Decides whether cleaned characters are a citizen number; <see cref="CitizenIdCleaning"/> does the cleaning.
/// </summary>
internal static class CitizenIdReader
{
    private const int OldLength = 15;

    // The oldest number ever printed as a test vector of the standard is of 1880; a century more is mercy enough.
    private const int EarliestYear = 1800;

    public static CitizenIdReading Read(ReadOnlySpan<char> text)
    {
        if (text.Length == CitizenId.Length && IsNumber(text))
            return Judge(text, CitizenIdRepairs.None);

        if (text.Length > CitizenIdCleaning.MaxInput)
            return CitizenIdReading.Refused(CitizenIdDefect.WrongLength);

        Span<char> buffer = stackalloc char[CitizenIdCleaning.MaxInput];
        var cleaning = new CitizenIdCleaning(text, buffer);
        return cleaning.Defect != CitizenIdDefect.None
            ? CitizenIdReading.Refused(cleaning.Defect, cleaning.Repairs)
            : ReadCleaned(cleaning.Characters, cleaning.Repairs);
    }

    /// <summary>Digits only, except that the last of exactly 18 characters may be X.</summary>
    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        var digits = text.Length == CitizenId.Length && text[^1] == 'X' ? text[..^1] : text;
        // A plain loop: the vectorised search is no faster on 18 characters and allocates until the JIT has warmed up.
        foreach (var c in digits)
        {
            if (!char.IsAsciiDigit(c))
                return false;
        }

        return true;
    }

    private static bool RepeatsOneDigit(ReadOnlySpan<char> number)
    {
        var at = 1;
        while (at < number.Length && number[at] == number[0])
            at++;
        return at == number.Length;
    }

    private static CitizenIdReading ReadCleaned(ReadOnlySpan<char> number, CitizenIdRepairs repairs)
    {
        if (number.IsEmpty)
            return CitizenIdReading.Refused(CitizenIdDefect.Empty, repairs);
        if (!IsNumber(number))
            return CitizenIdReading.Refused(CitizenIdDefect.BadCharacter, repairs);
        if (number.Length is not (OldLength or CitizenId.Length))
            return CitizenIdReading.Refused(CitizenIdDefect.WrongLength, repairs);
        if (RepeatsOneDigit(number))
            return CitizenIdReading.Refused(CitizenIdDefect.Placeholder, repairs);
        return number.Length == OldLength ? Upgrade(number, repairs) : Judge(number, repairs);
    }

    private static CitizenIdReading Upgrade(ReadOnlySpan<char> old, CitizenIdRepairs repairs)
    {
        var centenarian = old[12..] is ['9', '9', >= '6'];
        repairs |= CitizenIdRepairs.UpgradedFrom15;
        if (centenarian)
            repairs |= CitizenIdRepairs.BornBefore1900;

        Span<char> number = stackalloc char[CitizenId.Length];
        old[..6].CopyTo(number);
        (centenarian ? "18" : "19").CopyTo(number[6..]);
        old[6..].CopyTo(number[8..]);
        number[^1] = CheckCharacter.Of(number);
        return Judge(number, repairs);
    }

    private static CitizenIdReading Judge(ReadOnlySpan<char> number, CitizenIdRepairs repairs)
    {
        if (RepeatsOneDigit(number))
            return CitizenIdReading.Refused(CitizenIdDefect.Placeholder, repairs);
        var digits = FirstDigits(number);
        if (!ProvincePrefix.IsKnown((int)(digits / 1_000_000_000_000_000)))
            return CitizenIdReading.Refused(CitizenIdDefect.UnknownProvince, repairs);
        if (!IsBirthDate((int)(digits / 1000 % 100_000_000)))
            return CitizenIdReading.Refused(CitizenIdDefect.ImpossibleBirthDate, repairs);
        if (CheckCharacter.Of(number) != number[^1])
        {
            var rounded = number.EndsWith("000");
            return CitizenIdReading.Refused(
                rounded ? CitizenIdDefect.SpreadsheetRounding : CitizenIdDefect.WrongCheckDigit, repairs);
        }

        return CitizenIdReading.Ok(new CitizenId(digits), repairs);
    }

    /// <summary>Whether eight digits are a day of the calendar on which a bearer of a number may have been born.</summary>
    public static bool IsBirthDate(int yyyymmdd)
    {
        var (year, month, day) = (yyyymmdd / 10_000, yyyymmdd / 100 % 100, yyyymmdd % 100);
        return year >= EarliestYear && month is >= 1 and <= 12
            && day >= 1 && (day <= 28 || day <= DateTime.DaysInMonth(year, month));
    }

    private static ulong FirstDigits(ReadOnlySpan<char> number)
    {
        var value = 0UL;
        foreach (var digit in number[..^1])
            value = value * 10 + (ulong)(digit - '0');
        return value;
    }
}
