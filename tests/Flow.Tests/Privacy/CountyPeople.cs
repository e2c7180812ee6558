namespace LowIncomeMonitor.Flow.Tests.Privacy;

/// <summary>Names and numbers of everybody in a simulated county, rostered or not.</summary>
internal static class CountyPeople
{
    private static readonly string[] s_numberColumns = ["person_id", "owner_id"];
    private static readonly string[] s_nameColumns = ["name", "owner_name"];

    /// <summary>Reads the simulator's files, whose cells hold neither quotes nor commas in these columns' way.</summary>
    public static IReadOnlySet<string> Read(string folder)
    {
        var texts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(folder, "*.csv").Where(file => Path.GetFileName(file) != "truth.csv"))
        {
            var lines = File.ReadLines(file).Select(line => line.Split(',')).ToList();
            var header = lines[0];
            foreach (var line in lines.Skip(1).Where(line => line.Length == header.Length))
            {
                // A short number is a damaged one; as a needle it would find itself in any longer digits.
                texts.UnionWith(Cells(header, line, s_numberColumns).Where(text => text.Length >= 15));
                texts.UnionWith(Cells(header, line, s_nameColumns).Where(text => text.Length >= 2));
            }
        }

        return texts;
    }

    private static IEnumerable<string> Cells(string[] header, string[] line, string[] columns) =>
        header.Select((column, i) => (column, i)).Where(one => columns.Contains(one.column)).Select(one => line[one.i].Trim());
}
