using System.Globalization;

namespace LowIncomeMonitor.Simulation.Output;

/// <summary>Writes RFC 4180 rows with LF, the invariant culture, and quotes only where needed.</summary>
internal sealed class CsvRow(TextWriter writer)
{
    private bool _started;

    public CsvRow Text(string value)
    {
        if (_started)
            writer.Write(',');
        _started = true;
        if (value.AsSpan().IndexOfAny("\",\r\n") < 0)
        {
            writer.Write(value);
            return this;
        }

        writer.Write('"');
        writer.Write(value.Replace("\"", "\"\"", StringComparison.Ordinal));
        writer.Write('"');
        return this;
    }

    public CsvRow Day(DateOnly? value) => Text(value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");

    public CsvRow Whole(long? value) => Text(value?.ToString(CultureInfo.InvariantCulture) ?? "");

    public CsvRow Flag(bool value) => Text(value ? "1" : "0");

    /// <summary>Empty where it is not known.</summary>
    public CsvRow MaybeFlag(bool? value) => Text(value switch { true => "1", false => "0", null => "" });

    /// <summary>Fen as yuan with two decimals.</summary>
    public CsvRow Yuan(long? fen) =>
        Text(fen is { } f ? string.Create(CultureInfo.InvariantCulture, $"{f / 100}.{f % 100:D2}") : "");

    /// <summary>Per cent as a fraction of one.</summary>
    public CsvRow Fraction(int? percent) =>
        Text(percent is { } p ? p == 100 ? "1" : string.Create(CultureInfo.InvariantCulture, $"0.{p:D2}") : "");

    public void End()
    {
        writer.Write('\n');
        _started = false;
    }
}
