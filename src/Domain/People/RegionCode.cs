using System.Globalization;

namespace LowIncomeMonitor.Domain.People;

/// <summary>
/// An administrative division: GB/T 2260 for province, prefecture and county (2+2+2 digits), with the statistical
/// extension for township and village (3+3). Held as the 12-digit number, whose trailing zeros mean "the whole of":
/// 421281, 421281000 and 421281000000 are one county and equal.
/// </summary>
public readonly record struct RegionCode
{
    private const int FullLength = 12;

    // Digits below each level, by RegionLevel.
    private static ReadOnlySpan<long> Unit => [0, 10_000_000_000, 100_000_000, 1_000_000, 1000, 1];

    private readonly long _code;

    private RegionCode(long code) => _code = code;

    /// <summary>Every province, in order of code: together the whole country.</summary>
    public static IReadOnlyList<RegionCode> Provinces { get; } =
        [.. ProvincePrefix.OfDivisions.Select(prefix => FromCounty(prefix * 10_000))];

    /// <summary>True for the default value, which is no place, contains nothing and lies nowhere.</summary>
    public bool IsNone => _code == 0;

    public RegionLevel Level
    {
        get
        {
            if (IsNone)
                return RegionLevel.None;
            var level = RegionLevel.Province;
            while (_code % Unit[(int)level] != 0)
                level++;
            return level;
        }
    }

    /// <summary>
    /// The division above, null above a province. Cities without counties (Dongguan 441900, Danzhou 460400) have
    /// townships directly, so the parent of a township may be a prefecture.
    /// </summary>
    public RegionCode? Parent
    {
        get
        {
            var level = Level;
            if (level <= RegionLevel.Province)
                return null;
            return At(level - 1);
        }
    }

    /// <summary>
    /// Reads 6, 9 or 12 digits, half or full width; spaces and a trailing ".0" of a numeric column are ignored.
    /// </summary>
    public static RegionCodeReading Parse(ReadOnlySpan<char> text)
    {
        var code = 0L;
        var count = 0;
        foreach (var original in WithoutTrailingDecimal(text))
        {
            if (char.IsWhiteSpace(original) || CharacterFolding.IsInvisible(original))
                continue;
            var digit = CharacterFolding.ToHalfWidth(original) - '0';
            if (digit is < 0 or > 9)
                return RegionCodeReading.Refused(RegionCodeDefect.BadCharacter);
            if (++count > FullLength)
                return RegionCodeReading.Refused(RegionCodeDefect.WrongLength);
            code = code * 10 + digit;
        }

        if (count == 0)
            return RegionCodeReading.Refused(RegionCodeDefect.Empty);
        if (count is not (6 or 9 or FullLength))
            return RegionCodeReading.Refused(RegionCodeDefect.WrongLength);
        for (; count < FullLength; count++)
            code *= 10;
        return Judge(new RegionCode(code));
    }

    /// <summary>True when <paramref name="other"/> is this division or lies in it.</summary>
    public bool Contains(RegionCode other)
    {
        if (IsNone || other.IsNone)
            return false;
        var unit = Unit[(int)Level];
        return other._code / unit == _code / unit;
    }

    /// <summary>
    /// The division of a wider <paramref name="level"/> that holds this one; itself at its own level or below.
    /// </summary>
    public RegionCode At(RegionLevel level) =>
        level == RegionLevel.None ? default : new RegionCode(_code - _code % Unit[(int)level]);

    /// <summary>The shortest form: 6 digits down to the county, 9 for a township, 12 for a village.</summary>
    public override string ToString() => Level switch
    {
        RegionLevel.None => "",
        RegionLevel.Township => Format(_code / 1000, "D9"),
        RegionLevel.Village => ToStatisticalCode(),
        _ => Format(_code / 1_000_000, "D6"),
    };

    /// <summary>
    /// Always 12 digits, with zeros for "the whole of"; sorts every division before what it contains.
    /// </summary>
    public string ToStatisticalCode() => Format(_code, "D12");

    internal static RegionCode FromCounty(int sixDigits) => new(sixDigits * 1_000_000L);

    private static RegionCodeReading Judge(RegionCode code)
    {
        if (!ProvincePrefix.IsKnown((int)(code._code / Unit[(int)RegionLevel.Province])))
            return RegionCodeReading.Refused(RegionCodeDefect.UnknownProvince);
        var prefecture = code._code / 100_000_000 % 100;
        var township = code._code / 1000 % 1000;
        var gap = (prefecture == 0 && code.Level > RegionLevel.Prefecture)
            || (township == 0 && code.Level == RegionLevel.Village);
        return gap ? RegionCodeReading.Refused(RegionCodeDefect.MissingLevel) : RegionCodeReading.Ok(code);
    }

    private static ReadOnlySpan<char> WithoutTrailingDecimal(ReadOnlySpan<char> text)
    {
        var trimmed = text.TrimEnd();
        return trimmed.EndsWith(".0") ? trimmed[..^2] : text;
    }

    private static string Format(long value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
