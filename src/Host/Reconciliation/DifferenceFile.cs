using System.Globalization;
using System.Text;
using CsvHelper;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Host.Reconciliation;

/// <summary>Writes differences for people: one row each, with the steps in Chinese and English. UTF-8 with a mark, for spreadsheets.</summary>
internal static class DifferenceFile
{
    private static readonly string[] s_columns =
        ["rule", "title_zh", "title_en", "month", "subject", "households", "level", "amount", "steps_zh", "steps_en"];

    public static async Task WriteAsync(string path, DateOnly month, IReadOnlyList<PaidDifference> differences, IRuleTexts texts)
    {
        await using var file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await using var csv = CsvWriter.Create(file);
        csv.WriteRecord(s_columns);
        foreach (var difference in differences)
        {
            var title = texts.Of(difference.Rule).Title;
            string[] cells =
            [
                difference.Rule.Value, title.Zh, title.En, month.ToString("yyyy-MM", CultureInfo.InvariantCulture), difference.Subject,
                difference.Households.ToString(CultureInfo.InvariantCulture), difference.Level.ToString().ToLowerInvariant(),
                difference.Amount?.Yuan.ToString("0.00", CultureInfo.InvariantCulture) ?? "", Steps(difference.Trace, texts, t => t.Zh), Steps(difference.Trace, texts, t => t.En),
            ];
            csv.WriteRecord(cells);
        }
    }

    private static string Steps(Trace trace, IRuleTexts texts, Func<BilingualText, string> language) => string.Join(
        "; ",
        trace.Steps.Where(step => step.Outcome == StepOutcome.Yes)
            .Select(step => $"{language(texts.OfCheck(step.Check))} [{step.Value}{(step.ComparedWith is { } other ? " / " + other : "")}]"));
}
