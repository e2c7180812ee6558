using System.Globalization;
using LowIncomeMonitor.Domain.Linkage;
using LowIncomeMonitor.Domain.Linkage.Explanations;
using LowIncomeMonitor.Domain.Linkage.Scoring;
using LowIncomeMonitor.Domain.Linkage.Tables;
using LowIncomeMonitor.Host.Output;

namespace LowIncomeMonitor.Host.Linkage;

/// <summary>Shows why two rows are, or are not, taken for one entity: levels and weights, no values.</summary>
internal static class LinkExplain
{
    /// <param name="ids">Ids of the two rows with a comma between, left first.</param>
    /// <param name="run">The trained linkage.</param>
    /// <param name="records">The records.</param>
    /// <param name="tables">Where the ids stand.</param>
    /// <exception cref="ArgumentException">There are no such rows.</exception>
    public static PairExplanation Of(string ids, LinkRun run, RecordSet records, LinkTables tables)
    {
        var pair = ids.Split(',', StringSplitOptions.TrimEntries);
        if (pair.Length != 2)
            throw new ArgumentException("--explain takes the ids of two rows with a comma between, such as rec-1,rec-7.");
        var right = records.IsOneTable ? TableSide.Left : TableSide.Right;
        return run.Explain(RecordOf(TableSide.Left, pair[0], records, tables), RecordOf(right, pair[1], records, tables));
    }

    public static void Print(PairExplanation explanation)
    {
        var rows = explanation.Comparisons
            .Select(c => (string[])[c.Label.Zh, c.Label.En, c.Text.Zh, c.Text.En, Bits(c.Bits)])
            .Append(["先验", "prior", "", "", Bits(explanation.PriorBits)]);
        if (explanation.RelatedBits < 0)
            rows = rows.Append(["亲属", "relatives", "", "", Bits(explanation.RelatedBits)]);
        Tables.Print(
            $"Why · 依据: {MatchProbability.Of(explanation.Bits).ToString("0.######", CultureInfo.InvariantCulture)}",
            ["比对项", "comparison", "相符级别", "level", "bits"],
            rows.Append(["合计", "together", "", "", Bits(explanation.Bits)]));
    }

    /// <summary>The same for JSON.</summary>
    public static object Shown(PairExplanation explanation) => new
    {
        Score = MatchProbability.Of(explanation.Bits), explanation.Bits, explanation.PriorBits, explanation.RelatedBits,
        Comparisons = explanation.Comparisons.Select(c => new { c.Name, c.Level, c.Bits, c.RarityBits, Text = c.Text.En, TextZh = c.Text.Zh }),
    };

    private static int RecordOf(TableSide side, string id, RecordSet records, LinkTables tables)
    {
        var (from, to) = side == TableSide.Left ? (0, records.LeftCount) : (records.LeftCount, records.Count);
        for (var record = from; record < to; record++)
        {
            if (tables.Row(side, records.RowOf(record)).Id == id)
                return record;
        }

        throw new ArgumentException($"The {(side == TableSide.Left ? "left" : "right")} table has no row with the id of --explain. Name the column of ids by --id.");
    }

    private static string Bits(double bits) => bits.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture);
}
