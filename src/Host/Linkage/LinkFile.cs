using System.Globalization;
using LowIncomeMonitor.Domain.Linkage;
using LowIncomeMonitor.Domain.Linkage.Scoring;
using LowIncomeMonitor.Domain.Linkage.Tables;

namespace LowIncomeMonitor.Host.Linkage;

/// <summary>Writes the links: which rows, how sure, and why.</summary>
internal static class LinkFile
{
    private static readonly string[] s_header =
        ["left_line", "right_line", "left_id", "right_id", "score", "weight", "entity", "reason", "reason_zh"];

    public static async Task WriteAsync(string path, LinkRun run, LinkResult result, RecordSet records, LinkTables tables)
    {
        await using var text = new StreamWriter(path);
        await text.WriteLineAsync(string.Join(',', s_header));
        foreach (var link in result.Links)
        {
            var left = tables.Row(TableSide.Left, records.RowOf(link.Left));
            var right = tables.Row(records.IsOneTable ? TableSide.Left : TableSide.Right, records.RowOf(link.Right));
            var why = run.Explain(link.Left, link.Right).Text;
            string[] cells =
            [
                left.Line.ToString(CultureInfo.InvariantCulture), right.Line.ToString(CultureInfo.InvariantCulture), left.Id, right.Id,
                MatchProbability.Of(link.Bits).ToString("R", CultureInfo.InvariantCulture),
                link.Bits.ToString("F3", CultureInfo.InvariantCulture),
                result.EntityOf[link.Left].ToString(CultureInfo.InvariantCulture), why.En, why.Zh,
            ];
            await text.WriteLineAsync(string.Join(',', cells.Select(Quoted)));
        }
    }

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny(",\"\r\n")
        ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : cell;
}
