namespace LowIncomeMonitor.Simulation.Tests.Reading;

/// <summary>
/// Draws the conclusions from the files alone, by reading numbers and names: a second, different way to the truth.
/// The simulator's way goes through what it meant by each record.
/// </summary>
internal sealed class FileReader
{
    /// <summary>Rules that it reads. The others are held against the service's own rules, by evaluate and the flow tests.</summary>
    public static readonly string[] Rules = ["R01", "R03", "R04", "R11", "R25", "A01", "A18", "A22", "V01", "V03"];

    private readonly FileCounty _county;
    private readonly DateOnly _asOf;
    private readonly List<RosterRow> _active;
    private readonly Dictionary<string, List<RosterRow>> _byNumber;
    private readonly Dictionary<string, List<RosterRow>> _byName;
    private readonly Dictionary<(string, DateOnly), List<RosterRow>> _byIdentity;
    private readonly HashSet<(string Household, string Rule)> _raised = [];

    public FileReader(FileCounty county, DateOnly asOf)
    {
        (_county, _asOf) = (county, asOf);
        _active = [.. county.People.Where(p => p.EnrolledOn <= asOf && (p.EndedOn is not { } end || end > asOf))];
        _byNumber = _active.Where(p => p.Number is not null).GroupBy(p => p.Number!).ToDictionary(g => g.Key, g => g.ToList());
        _byName = _active.Where(p => p.Number is not null).GroupBy(p => FileCounty.Plain(p.Name)).ToDictionary(g => g.Key, g => g.ToList());
        _byIdentity = _active.Where(p => p.Number is not null)
            .GroupBy(p => (FileCounty.Plain(p.Name), p.Birth!.Value)).ToDictionary(g => g.Key, g => g.ToList());
    }

    public HashSet<(string Household, string Rule)> Read()
    {
        var deaths = Match(_county.Deaths);
        foreach (var row in deaths.Keys)
            _raised.Add((row.Household, "R01"));
        foreach (var row in _active.Where(p => p.Number is null))
            _raised.Add((row.Household, "V01"));
        Doubled();
        Vehicles(Match(_county.Vehicles));
        Property(Match(_county.Property));
        // The other registers raise nothing of these rules but what is wrong with who is named.
        foreach (var source in Enum.GetValues<RegistrySource>().Where(s => s > RegistrySource.Hospitalizations))
            Match(_county.Of(source));
        var households = _active.GroupBy(p => p.Household).ToDictionary(g => g.Key, g => g.ToList());
        Stays(Match(_county.Stays), households);
        foreach (var (id, members) in households)
        {
            if (members.Any(m => m.Programme is "edge" or "rigid" && m.EnrolledOn.AddYears(1) <= _asOf.AddDays(30)))
                _raised.Add((id, "R25"));
            if (LostBreadwinner(members, deaths))
                _raised.Add((id, "A18"));
        }

        return _raised;
    }

    private Dictionary<RosterRow, List<FileRecord>> Match(List<FileRecord> records)
    {
        Dictionary<RosterRow, List<FileRecord>> strong = [];
        foreach (var record in records)
        {
            if (record.Number is { } number)
            {
                foreach (var row in _byNumber.GetValueOrDefault(number, []))
                {
                    if (FileCounty.Plain(row.Name) != record.Name || (record.Birth is { } birth && birth != row.Birth))
                        _raised.Add((row.Household, "V03"));
                    else if (strong.TryGetValue(row, out var known))
                        known.Add(record);
                    else
                        strong[row] = [record];
                }
            }
            else
            {
                foreach (var row in WithoutNumber(record))
                    _raised.Add((row.Household, "V01"));
            }
        }

        return strong;
    }

    private IEnumerable<RosterRow> WithoutNumber(FileRecord record)
    {
        if (record.Birth is { } birth)
            return _byIdentity.GetValueOrDefault((record.Name, birth), []);
        return _byName.GetValueOrDefault(record.Name, []).Where(row => WrittenNumber.OneSlipApart(record.NumberText, row.Number!));
    }

    private void Doubled()
    {
        string[] exclusive = ["dibao tekun", "dibao edge", "orphan tekun", "tekun unattended_child"];
        foreach (var rows in _byNumber.Values.Where(r => r.Count > 1))
        {
            var pairs = from a in rows from b in rows where !ReferenceEquals(a, b) select (a, b);
            foreach (var (a, b) in pairs)
            {
                var both = string.Join(' ', new[] { a.Programme, b.Programme }.Order(StringComparer.Ordinal));
                if (a.Household != b.Household || exclusive.Contains(both))
                    _raised.Add((a.Household, "R11"));
            }
        }
    }

    private void Vehicles(Dictionary<RosterRow, List<FileRecord>> hits)
    {
        var tested = _active.Where(p => p.Programme is "dibao" or "tekun" or "edge").Select(p => p.Household).ToHashSet();
        foreach (var (row, records) in hits)
        {
            // Two people of one name and birth date: nothing may be held against either.
            if (_byIdentity[(FileCounty.Plain(row.Name), row.Birth!.Value)].Select(p => p.Number).Distinct().Count() > 1)
                continue;
            if (tested.Contains(row.Household) && records.Any(r => r["kind"] is "car" or "truck" && r.OwnedOn(_asOf)))
                _raised.Add((row.Household, "R03"));
        }
    }

    private void Property(Dictionary<RosterRow, List<FileRecord>> hits)
    {
        foreach (var household in hits.GroupBy(h => h.Key.Household))
        {
            var titles = household.SelectMany(h => h.Value)
                .Where(r => r.OwnedOn(_asOf) && r.Money("share") is not < 0.5m).Select(r => r["use"]).ToList();
            if (titles.Any(u => u is "shop" or "garage" or "office") || titles.Count(u => u == "residential") > 1)
                _raised.Add((household.Key, "R04"));
        }
    }

    private void Stays(Dictionary<RosterRow, List<FileRecord>> hits, Dictionary<string, List<RosterRow>> households)
    {
        foreach (var household in hits.GroupBy(h => h.Key.Household))
        {
            decimal sum = 0;
            foreach (var (row, records) in household)
            {
                var own = records.Where(r => r["diagnosis_class"] != "cosmetic"
                    && FileCounty.Day(r["admitted_on"]) > _asOf.AddMonths(-12)).Select(Own).OfType<decimal>().ToList();
                if (own.Any(o => o > (row.Programme == "monitored" ? 6_000 : 10_000)))
                    _raised.Add((household.Key, "A01"));
                sum += own.Sum();
            }

            var members = households[household.Key];
            if (!members.Any(m => m.Programme is "edge" or "rigid" or "monitored" or "watch_exited" or "watch_refused")
                || members.Any(m => m.Income is null) || sum < 1)
                continue;
            var income = members.Sum(m => m.Income!.Value) * 12;
            if (sum >= 0.6m * (income > 0 ? income : 12 * Lines.Dibao(members[0], _asOf)))
                _raised.Add((household.Key, "A22"));
        }
    }

    private static decimal? Own(FileRecord stay) =>
        stay.Money("own_payment") ?? stay.Money("total_cost") - stay.Money("insurance_paid") - stay.Money("aid_paid");

    private bool LostBreadwinner(List<RosterRow> members, Dictionary<RosterRow, List<FileRecord>> deaths)
    {
        var highest = members.Max(m => m.Income);
        var top = members.FirstOrDefault(m => m.Income == highest);
        if (highest is null or 0 || top!.Labour is not ("full" or "partial") || !deaths.ContainsKey(top))
            return false;
        var left = members.Where(m => !deaths.ContainsKey(m)).ToList();
        var line = members.Any(m => m.Programme == "edge") ? Lines.Edge(members[0], _asOf) : Lines.Dibao(members[0], _asOf);
        return left.Count > 0 && left.All(m => m.Income is not null) && left.Average(m => m.Income!.Value) < line;
    }
}
