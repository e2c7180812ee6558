using System.Globalization;

namespace LowIncomeMonitor.Domain.Risk.Tables;

/// <summary>Numbers as files write them, whatever the machine's language.</summary>
internal static class NumberText
{
    private static readonly string[] s_missing = ["?", "NA", "N/A", "NaN", "nan", "null", "NULL", "None"];

    public static bool IsMissing(string text) =>
        string.IsNullOrWhiteSpace(text) || Array.IndexOf(s_missing, text) >= 0;

    public static bool TryRead(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    public static string Of(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
