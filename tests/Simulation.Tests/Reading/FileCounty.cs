using System.Globalization;

namespace LowIncomeMonitor.Simulation.Tests.Reading;

/// <summary>A county as a reader of its files sees it. Knows nothing of the simulator's types.</summary>
internal sealed class FileCounty
{
    /// <summary>The day that each register cannot do without.</summary>
    private static readonly (RegistrySource Source, string Column)[] s_dates =
    [
        (RegistrySource.Deaths, "died_on"), (RegistrySource.Vehicles, "registered_on"), (RegistrySource.Property, "registered_on"),
        (RegistrySource.Hospitalizations, "admitted_on"), (RegistrySource.Employment, "from"), (RegistrySource.Business, "registered_on"),
        (RegistrySource.Pensions, "from"), (RegistrySource.Assets, "as_of"), (RegistrySource.Disability, "issued_on"),
        (RegistrySource.Marriages, "on"), (RegistrySource.Custody, "from"), (RegistrySource.Enrolment, "from"),
        (RegistrySource.Disasters, "on"), (RegistrySource.Moves, "on"), (RegistrySource.Incomes, "from"), (RegistrySource.Support, "from"),
    ];

    public FileCounty(string folder)
    {
        Roster = CsvTable.Read(Path.Combine(folder, "roster.csv"));
        People = [.. Roster.Rows.Where(IsSound).Select(Row)];
        Mentions = [.. s_dates.SelectMany(d => Latest(folder, d.Source, d.Column).Select(r => (d.Source, r)))];
        Truth = CsvTable.Read(Path.Combine(folder, "truth.csv"));
    }

    /// <summary>Who is named by the newest version of each sound record, with the record; a marriage names two.</summary>
    public List<(RegistrySource Source, FileRecord Record)> Mentions { get; }

    public CsvTable Roster { get; }

    public CsvTable Truth { get; }

    public List<RosterRow> People { get; }

    public List<FileRecord> Deaths => Of(RegistrySource.Deaths);

    public List<FileRecord> Vehicles => Of(RegistrySource.Vehicles);

    public List<FileRecord> Property => Of(RegistrySource.Property);

    public List<FileRecord> Stays => Of(RegistrySource.Hospitalizations);

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

    public List<FileRecord> Of(RegistrySource source) => [.. Mentions.Where(m => m.Source == source).Select(m => m.Record)];

    /// <summary>The highest version of every sound record, without those taken back.</summary>
    private List<FileRecord> Latest(string folder, RegistrySource source, string date)
    {
        var table = CsvTable.Read(Path.Combine(folder, source.ToString().ToLowerInvariant() + ".csv"));
        Dictionary<string, (int Version, List<string> Row)> latest = [];
        foreach (var row in table.Rows)
        {
            if ((row[2].Length == 0 && source != RegistrySource.Disasters) || Day(table[row, date]) is null)
            {
                Quarantined++;
                continue;
            }

            var version = int.Parse(table[row, "record_version"], CultureInfo.InvariantCulture);
            if (!latest.TryGetValue(table[row, "record_id"], out var known) || known.Version < version)
                latest[table[row, "record_id"]] = (version, row);
        }

        var people = source == RegistrySource.Marriages ? 2 : 1;
        return
        [
            .. from v in latest.Values
               where table[v.Row, "withdrawn"] == "0"
               from person in Enumerable.Range(0, people)
               select new FileRecord(table, v.Row, person),
        ];
    }
}
