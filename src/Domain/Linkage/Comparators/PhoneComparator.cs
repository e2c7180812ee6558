using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Domain.Linkage.Comparators;

/// <summary>Telephone numbers: digits only, without the country's code; landlines with and without their area code.</summary>
public sealed class PhoneComparator : Comparator<string>
{
    public const string KindName = "phone";

    private const int Shortest = 7;
    private const int Longest = 15;
    private const int MobileLength = 11;
    private const int FewestVisible = 4;

    private static readonly ComparisonLevel[] s_levels =
    [
        ComparisonLevel.Exact,
        new("local", new("仅区号有无不同", "equal but for an area code")),
        new("masked", new("未遮盖部分相同", "equal where nothing is masked")),
        new("one_digit", new("一位数字有误、缺失或颠倒", "one digit wrong, missing or swapped")),
        ComparisonLevel.Differs,
    ];

    public override string Kind => KindName;

    public override IReadOnlyList<ComparisonLevel> Levels => s_levels;

    public override bool TryPrepare(ReadOnlySpan<string> columns, out string value)
    {
        Span<char> digits = stackalloc char[Longest + 4];
        var length = 0;
        value = "";
        foreach (var original in columns[0])
        {
            var c = CharacterFolding.ToHalfWidth(original);
            if (!char.IsAsciiDigit(c) && c != '*')
                continue;
            if (length == digits.Length)
                return false;
            digits[length++] = c;
        }

        var number = digits[..length];
        number = number.StartsWith("0086") ? number[4..]
            : number.StartsWith("86") && number.Length == MobileLength + 2 ? number[2..] : number;
        // One digit throughout was typed to fill the field.
        if (number.Length is < Shortest or > Longest || !number.ContainsAnyExcept(number[0]))
            return false;
        value = number.ToString();
        return true;
    }

    public override int Compare(in string left, in string right)
    {
        if (string.Equals(left, right, StringComparison.Ordinal))
            return left.Contains('*', StringComparison.Ordinal) ? 2 : 0;
        if (left.Contains('*', StringComparison.Ordinal) || right.Contains('*', StringComparison.Ordinal))
            return VisibleAgree(left, right) ? 2 : 4;
        var (shorter, longer) = left.Length < right.Length ? (left, right) : (right, left);
        if (longer.Length - shorter.Length is 3 or 4 && longer[0] == '0' && longer.EndsWith(shorter, StringComparison.Ordinal))
            return 1;
        return OneSlip.Between(left, right) ? 3 : 4;
    }

    public override string? Term(in string value) => value;

    private static bool VisibleAgree(string a, string b)
    {
        var visible = 0;
        for (var i = 0; i < a.Length && a.Length == b.Length; i++)
        {
            if (a[i] == '*' || b[i] == '*')
                continue;
            if (a[i] != b[i])
                return false;
            visible++;
        }

        return visible >= FewestVisible;
    }
}
