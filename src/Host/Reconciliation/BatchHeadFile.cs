using System.Globalization;
using CsvHelper;
using LowIncomeMonitor.Domain.Payments;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Host.Commands;

namespace LowIncomeMonitor.Host.Reconciliation;

/// <summary>Reads heads of batches: a CSV file with the columns batch_id, month (yyyy-MM), amount and, optionally, lines.</summary>
internal static class BatchHeadFile
{
    private static readonly string[] s_columns = ["batch_id", "month", "amount"];

    /// <exception cref="CommandFailedException">A column is missing or a cell cannot be read; the text says which line.</exception>
    public static IReadOnlyList<BatchHead> Read(string path, DateOnly month)
    {
        using var text = new StreamReader(path);
        using var csv = CsvReader.Create(text);
        var wanted = month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var heads = new List<BatchHead>();
        while (csv.Read())
        {
            if (heads.Count == 0 && s_columns.Where(column => !csv.TryGetFieldIndex(column, out _)).ToList() is { Count: > 0 } missing)
                throw new CommandFailedException(
                    $"The file of batch heads lacks the columns {string.Join(", ", missing)}; it needs batch_id, month, amount and may have lines.");
            if (csv.GetString("month") != wanted)
                continue;
            int? count = csv.TryGetFieldIndex("lines", out var lines) && csv.TryParse<int>(lines, out var number) ? number : null;
            if (!csv.TryParse<decimal>(csv.GetFieldIndex("amount"), out var amount))
                throw new CommandFailedException($"Line {csv.LineNumber} of the file of batch heads: amount is not a number of yuan.");
            heads.Add(new(csv.GetString("batch_id"), count, Money.FromYuan(amount)));
        }

        return heads;
    }
}
