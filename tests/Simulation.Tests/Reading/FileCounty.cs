using System.Globalization;

namespace LowIncomeMonitor.Simulation.Tests.Reading;

/// <summary>A county as a reader of its files sees it. Knows nothing of the simulator's types.</summary>
internal sealed class FileCounty
{
    public FileCounty(string folder)
    {
        Roster = CsvTable.Read(Path.Combine(folder, "roster.csv"));
        People = [.. Roster.Rows.Where(IsSound).Select(Row)];
        Deaths = Latest(folder, "deaths", "died_on", "name");
        Vehicles = Latest(folder, "vehicles", "registered_on", "owner_name");
        Property = Latest(folder, "property", "registered_on", "owner_name");
        Stays = Latest(folder, "hospitalizations", "admitted_on", "name");
        Truth = CsvTable.Read(Path.Combine(folder, "truth.csv"));
    }

    public CsvTable Roster { get; }

    public CsvTable Truth { get; }

    public List<RosterRow> People { get; }

    public List<FileRecord> Deaths { get; }

    public List<FileRecord> Vehicles { get; }

    public List<FileRecord> Property { get; }

    public List<FileRecord> Stays { get; }

    public int Quarantined { get; private set; }

    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Spaces out, the usual dots made one: what nobody disputes is the same name.</summary>
    public static string Plain(string name)
    {
        foreach (var dot in "\u2022\u30FB\uFF0E.")
            name = name.Replace(dot, '·');
        return name.Replace(" ", "", StringComparison.Ordinal).Replace("\u3000", "", StringComparison.Ordinal);
    }

    private bool IsSound(List<string> row)
    {
        var sound = Roster[row, "name"].Length > 0 && Roster[row, "programme"].Length > 0
            && Day(Roster[row, "enrolled_on"]) is not null;
        Quarantined += sound ? 0 : 1;
        return sound;
    }

    private RosterRow Row(List<string> row) => new(
        Roster[row, "household_id"], Roster[row, "person_id"], WrittenNumber.Read(Roster[row, "person_id"]), Roster[row, "name"],
        Roster[row, "area"] == "urban", Roster[row, "programme"], Day(Roster[row, "enrolled_on"])!.Value,
        Day(Roster[row, "ended_on"]),
        Roster[row, "declared_monthly_income"] is { Length: > 0 } income ? int.Parse(income, CultureInfo.InvariantCulture) : null,
        Roster[row, "labour_capacity"], Roster[row, "region"]);

    /// <summary>The highest version of every sound record, without those taken back.</summary>
    private List<FileRecord> Latest(string folder, string file, string date, string name)
    {
        var table = CsvTable.Read(Path.Combine(folder, file + ".csv"));
        Dictionary<string, (int Version, List<string> Row)> latest = [];
        foreach (var row in table.Rows)
        {
            if (table[row, name].Length == 0 || Day(table[row, date]) is null)
            {
                Quarantined++;
                continue;
            }

            var version = int.Parse(table[row, "record_version"], CultureInfo.InvariantCulture);
            if (!latest.TryGetValue(table[row, "record_id"], out var known) || known.Version < version)
                latest[table[row, "record_id"]] = (version, row);
        }

        return [.. latest.Values.Where(v => table[v.Row, "withdrawn"] == "0").Select(v => new FileRecord(table, v.Row))];
    }
}
