using System.Globalization;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>How traces write days and periods: the same in every culture.</summary>
internal static class Texts
{
    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>First day and first day without, open where there is none, e.g. "2022-03-01..".</summary>
    public static string Of(DateOnly from, DateOnly? to) => $"{Of(from)}..{(to is { } end ? Of(end) : "")}";

    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);
}
