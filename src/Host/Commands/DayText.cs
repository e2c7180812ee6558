using System.Globalization;

namespace LowIncomeMonitor.Host.Commands;

/// <summary>Days as people type them for an option.</summary>
internal static class DayText
{
    /// <exception cref="ArgumentException">It is no day; names the option.</exception>
    public static DateOnly? Read(string option, string? text) => text is null
        ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new ArgumentException($"{option} must be a day as yyyy-MM-dd.");
}
