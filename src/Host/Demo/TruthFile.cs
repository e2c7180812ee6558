using CsvHelper;

namespace LowIncomeMonitor.Host.Demo;

/// <summary>Reads truth.csv.</summary>
internal static class TruthFile
{
    public static IReadOnlyList<TruthRow> Read(string path)
    {
        using var text = new StreamReader(path);
        using var csv = CsvReader.Create(text);
        var rows = new List<TruthRow>();
        while (csv.Read())
        {
            rows.Add(new(
                csv.GetString("household_id"), csv.GetString("rule_id"), csv.GetString("expected") == "raise", csv.GetString("why")));
        }

        return rows;
    }
}
