using System.Globalization;
using System.Text;
using LowIncomeMonitor.Matching.Sweeps;

namespace LowIncomeMonitor.Host.Sweeps;

/// <summary>Writes a raise and back-pay list as CSV: households by number, no names.</summary>
internal static class RaiseFile
{
    public static async Task WriteAsync(TextWriter file, IReadOnlyList<OwedRaise> raises)
    {
        await file.WriteAsync("household_id,town,programme,standard,former_standard,since,approved,due,raise,months,back_pay\n");
        foreach (var r in raises)
        {
            await file.WriteAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{Cell(r.HouseholdId)},{r.Town},{r.Programme},{r.Standard.Yuan:0.00},{r.Former.Yuan:0.00},{r.Since:yyyy-MM-dd},{r.Approved.Yuan:0.00},{r.Due.Yuan:0.00},{r.Raise.Yuan:0.00},{r.Months},{r.BackPay.Yuan:0.00}\n"));
        }
    }

    public static async Task WriteAsync(string path, IReadOnlyList<OwedRaise> raises)
    {
        await using var file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        await WriteAsync(file, raises);
    }

    // The bureau's identifiers are its own: one may hold a comma or a quote.
    private static string Cell(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
