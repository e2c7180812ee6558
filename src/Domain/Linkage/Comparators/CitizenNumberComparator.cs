using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Domain.Linkage.Comparators;

/// <summary>
/// Citizen numbers by the kind of slip between them. Slips leave an invalid number (the check character finds every
/// single one), so two valid numbers that differ are two people's or an old and a new number, and have levels of their
/// own. Former numbers of a person are a look-up in the alias table, not a comparison.
/// </summary>
public sealed class CitizenNumberComparator : Comparator<CitizenNumberText>
{
    public const string KindName = "citizen_number";

    private const int BeforeOrder = 14;
    private const int RegionDigits = 6;

    private static readonly ComparisonLevel[] s_levels =
    [
        new("exact", new("相同（15位与18位视为相同）", "equal, 15 and 18 digits counted as the same"), SameTerm: true),
        new("check_lost", new("仅校验码缺失或有误", "equal but for the check character, lost or wrong"), SameTerm: true),
        new("one_digit", new("一位数字有误", "one digit wrong")),
        new("adjacent_swap", new("相邻两位颠倒", "two neighbours swapped")),
        new("digit_lost", new("漏写或多写一位", "one digit left out or put in")),
        new("masked", new("未遮盖部分相同", "equal where nothing is masked")),
        new("two_digits", new("两位数字有误", "two digits wrong")),
        new("birth_corrected", new("两号均有效，仅出生日期与校验码不同", "both valid, only birth date and check character differ")),
        new("order_differs", new("两号均有效，仅顺序码与校验码不同", "both valid, only order number and check character differ")),
        ComparisonLevel.Differs,
    ];

    private enum Level
    {
        Exact,
        CheckLost,
        OneDigit,
        AdjacentSwap,
        DigitLost,
        Masked,
        TwoDigits,
        BirthCorrected,
        OrderDiffers,
        Differs,
    }

    public override string Kind => KindName;

    public override IReadOnlyList<ComparisonLevel> Levels => s_levels;

    public override IReadOnlyList<string> KeyParts => ["citizen_number"];

    public override bool TryPrepare(ReadOnlySpan<string> columns, out CitizenNumberText value) =>
        CitizenNumberText.TryRead(columns[0], out value);

    /// <summary>The number without its check character, which adds nothing to it.</summary>
    public override string? Term(in CitizenNumberText value) =>
        (value.Length > CitizenNumberText.WithoutCheck ? value.Start(CitizenNumberText.WithoutCheck) : value.Characters)
        .ToString("x", System.Globalization.CultureInfo.InvariantCulture);

    public override int Compare(in CitizenNumberText left, in CitizenNumberText right) => (int)Of(left, right);

    private static Level Of(in CitizenNumberText a, in CitizenNumberText b)
    {
        if (a.Length == b.Length && a.Characters == b.Characters)
            return a.HasHidden ? Level.Masked : Level.Exact;
        if (a.HasHidden || b.HasHidden)
            return VisibleAgree(a, b) ? Level.Masked : Level.Differs;
        if (a.Length >= CitizenNumberText.WithoutCheck && b.Length >= CitizenNumberText.WithoutCheck
            && Math.Max(a.Length, b.Length) <= CitizenId.Length
            && a.Start(CitizenNumberText.WithoutCheck) == b.Start(CitizenNumberText.WithoutCheck))
            return Level.CheckLost;
        if (a.IsValid && b.IsValid)
            return OfValid(a, b);
        if (a.Length != b.Length)
            return OneLeftOut(a, b) ? Level.DigitLost : SlipWithoutCheck(a, b);
        return Slip(a.Characters, b.Characters);
    }

    private static Level OfValid(in CitizenNumberText a, in CitizenNumberText b)
    {
        if (a.Start(BeforeOrder) == b.Start(BeforeOrder))
            return Level.OrderDiffers;
        // The three digits of order, without the check character behind them.
        var sameOrder = (a.Characters >> 4 & 0xFFF) == (b.Characters >> 4 & 0xFFF);
        return sameOrder && a.Start(RegionDigits) == b.Start(RegionDigits) ? Level.BirthCorrected : Level.Differs;
    }

    /// <summary>A number in the old form against a whole one: the check character has nothing to say.</summary>
    private static Level SlipWithoutCheck(in CitizenNumberText a, in CitizenNumberText b) =>
        Math.Min(a.Length, b.Length) == CitizenNumberText.WithoutCheck && Math.Max(a.Length, b.Length) == CitizenId.Length
            ? Slip(a.Start(CitizenNumberText.WithoutCheck), b.Start(CitizenNumberText.WithoutCheck))
            : Level.Differs;

    private static Level Slip(UInt128 a, UInt128 b)
    {
        var different = a ^ b;
        var marks = (different | different >> 1 | different >> 2 | different >> 3) & new UInt128(0x1111_1111_1111_1111, 0x1111_1111_1111_1111);
        switch ((int)UInt128.PopCount(marks))
        {
            case 1:
                return Level.OneDigit;
            case 2:
                var low = (int)UInt128.TrailingZeroCount(marks);
                var isSwap = (marks >> (low + 4) & 1) == 1
                    && (a >> low & 15) == (b >> (low + 4) & 15) && (b >> low & 15) == (a >> (low + 4) & 15);
                return isSwap ? Level.AdjacentSwap : Level.TwoDigits;
            default:
                return Level.Differs;
        }
    }

    private static bool OneLeftOut(in CitizenNumberText a, in CitizenNumberText b)
    {
        var (shorter, longer) = a.Length < b.Length ? (a, b) : (b, a);
        if (longer.Length != shorter.Length + 1)
            return false;
        var at = 0;
        while (at < shorter.Length && shorter.At(at) == longer.At(at))
            at++;
        for (; at < shorter.Length; at++)
        {
            if (shorter.At(at) != longer.At(at + 1))
                return false;
        }

        return true;
    }

    // Six visible characters are the region alone, which a county shares.
    private static bool VisibleAgree(in CitizenNumberText a, in CitizenNumberText b)
    {
        var visible = 0;
        for (var i = 0; i < a.Length && a.Length == b.Length; i++)
        {
            int x = a.At(i), y = b.At(i);
            if (x == CitizenNumberText.Hidden || y == CitizenNumberText.Hidden)
                continue;
            if (x != y)
                return false;
            visible++;
        }

        return visible > RegionDigits;
    }
}
