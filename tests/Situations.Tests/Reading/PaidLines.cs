using System.Globalization;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Situations.Tests.Reading;

/// <summary>Reads what was paid in a story, and for which months and programmes anything has arrived at all.</summary>
internal static class PaidLines
{
    public static IReadOnlyList<PaymentLine>? Read(Columns story, Dictionary<string, long> people)
    {
        if (story.RowsOrNull(Sources.Payments) is not { } rows)
            return null;
        var lines = new List<PaymentLine>();
        foreach (var row in rows)
        {
            lines.Add(new PaymentLine(
                Month(row), Households.PersonOf(row, row.TextOrNull("of") ?? Households.Self, people), row.Text("programme"),
                row.Money("amount"), row.DayOrNull("paid_on"), row.WordOrNull("status", "paid", "returned") == "returned",
                new RecordRef(Sources.Payments, $"batch#{lines.Count + 1}", 1)));
            row.End();
        }

        return lines;
    }

    /// <summary>What the story names, and what its lines prove to have arrived; null where it tells of no payments.</summary>
    public static PaymentCoverage? ReadCoverage(Columns story, IReadOnlyList<PaymentLine>? lines)
    {
        var batches = (lines ?? []).Select(line => (line.Month, line.Programme)).ToList();
        var named = story.RowsOrNull("paid_batches");
        foreach (var row in named ?? [])
        {
            batches.Add((Month(row), row.Text("programme")));
            row.End();
        }

        return named is null && lines is null ? null : new PaymentCoverage(batches);
    }

    private static DateOnly Month(Columns row)
    {
        if (!DateOnly.TryParseExact(
            row.Text("month") + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
            row.Fault("'month' must be a month as yyyy-MM");
        return first;
    }
}
