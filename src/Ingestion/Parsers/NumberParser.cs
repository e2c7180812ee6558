using System.Globalization;
using LowIncomeMonitor.Ingestion.Steps;

namespace LowIncomeMonitor.Ingestion.Parsers;

/// <summary>Whole numbers, shares, areas and engine sizes.</summary>
internal static class NumberParser
{
    /// <summary>No engine of 20 ml or 20 litres is registered, so that the unit follows from the size.</summary>
    private const decimal LargestInLitres = 20m;

    private static readonly FieldDefect BadEngine = new(
        DefectCodes.BadNumber, "Write the displacement in millilitres (1598) or litres (1.6).");

    public static FieldDefect? ReadWhole(string text, long least, long most, out long value) =>
        long.TryParse(WithoutZeroDecimals(text), NumberStyles.None, CultureInfo.InvariantCulture, out value)
            && value >= least && value <= most
            ? null
            : new(DefectCodes.BadNumber, string.Create(
                CultureInfo.InvariantCulture, $"Write a whole number from {least} to {most}."));

    /// <summary>A number above zero up to <paramref name="most"/>.</summary>
    public static FieldDefect? ReadPositive(string text, double most, out double value) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out value)
            && value > 0 && value <= most
            ? null
            : new(DefectCodes.BadNumber, string.Create(
                CultureInfo.InvariantCulture, $"Write a number above 0 and not above {most}, with a decimal point."));

    /// <summary>Engine size in millilitres; registers write either 1598 or 1.6.</summary>
    public static FieldDefect? ReadDisplacement(string text, out int millilitres)
    {
        millilitres = 0;
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            || value > 100_000m)
            return BadEngine;
        millilitres = (int)decimal.Round(value <= LargestInLitres ? value * 1000m : value);
        return null;
    }

    private static ReadOnlySpan<char> WithoutZeroDecimals(string text) =>
        text.EndsWith(".0", StringComparison.Ordinal) ? text.AsSpan(0, text.Length - 2) : text;
}
