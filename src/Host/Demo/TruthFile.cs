using System.Globalization;
using CsvHelper;

namespace LowIncomeMonitor.Host.Demo;

/// <summary>Reads truth.csv.</summary>
internal static class TruthFile
{
    public static IReadOnlyList<TruthRow> Read(string path)
    {
        using var csv = new CsvReader(new StreamReader(path), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<TruthRow>();
        while (csv.Read())
            rows.Add(new(csv.GetField("household_id")!, csv.GetField("rule_id")!, csv.GetField("expected") == "raise", csv.GetField("why")!));
        return rows;
    }
}
