using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Profiles;
using LowIncomeMonitor.Simulation.Records;
using LowIncomeMonitor.Simulation.Scenarios;

namespace LowIncomeMonitor.Simulation.Surroundings;

/// <summary>
/// One register's rows, day by day: strangers are made for each day and forgotten, the planned records fall in on their
/// days, and what is sent again or corrected waits for its day. Only one day and what waits is in memory.
/// </summary>
internal sealed class RegistryStream(
    SimulationOptions options,
    CountyProfile profile,
    DateOnly first,
    IdentityIndex roster,
    IReadOnlyList<RegistryRecord> hits)
{
    private const double ResentRate = 0.005;
    private const double CorrectionRate = 0.004;
    private const double SpoiledRate = 0.001;

    private readonly Dictionary<DateOnly, List<RegistryRow>> _waiting = [];

    public IEnumerable<RegistryRow> Rows(RegistrySource source)
    {
        var days = profile.LastDay.DayNumber - first.DayNumber + 1;
        var strangers = (long)hits.Count * (options.RecordsPerHit - 1);
        var (maker, identities) = (StrangerCatalogue.Of(source, profile, options.Seed), new StrangerIdentities(profile, roster, LanesOf(source)));
        var ids = new RecordIds(options.Seed);
        var planned = hits.ToLookup(h => h.ReportedOn);
        for (var d = 0; d < days; d++)
        {
            var day = first.AddDays(d);
            var dice = Dice.For(options.Seed, "strangers " + source, d);
            var rows = _waiting.Remove(day, out var due) ? due : [];
            rows.AddRange(planned[day].Select(hit => Planned(dice, hit)));
            var count = (int)(strangers * (d + 1) / days - strangers * d / days);
            for (var i = 0; i < count; i++)
            {
                var who = identities.Draw(dice, day, maker.Ages.Youngest, maker.Ages.Oldest);
                var record = maker.Make(dice, who, day) with { RecordId = ids.OfStranger(source, d, i) };
                // Strangers marry strangers.
                if (record is MarriageRecord marriage)
                    record = marriage with { Partner = identities.Draw(dice, day, maker.Ages.Youngest, maker.Ages.Oldest) };
                rows.Add(Surrounding(dice, maker, record));
            }

            dice.Shuffle(rows);
            foreach (var row in rows)
                yield return row;
        }
    }

    private RegistryRow Planned(Dice dice, RegistryRecord hit)
    {
        var row = new RegistryRow(hit, hit.Version > 1 ? RowKind.Correction : RowKind.First);
        SendAgainPerhaps(dice, row);
        return row;
    }

    private RegistryRow Surrounding(Dice dice, IStrangerRecords maker, RegistryRecord record)
    {
        if (dice.Chance(SpoiledRate))
            return new RegistryRow(record, RowKind.Spoiled, Spoiled(record, (Spoil)dice.Between(1, 3)));
        var row = new RegistryRow(record, RowKind.First);
        SendAgainPerhaps(dice, row);
        if (dice.Chance(CorrectionRate))
        {
            var day = record.ReportedOn.AddDays(dice.Between(3, 40));
            Wait(day, new RegistryRow(maker.Correct(dice, record, day), RowKind.Correction));
        }

        return row;
    }

    private void SendAgainPerhaps(Dice dice, RegistryRow row)
    {
        if (dice.Chance(ResentRate))
            Wait(row.Record.ReportedOn.AddDays(dice.Between(1, 12)), row with { Kind = RowKind.Resent });
    }

    private void Wait(DateOnly day, RegistryRow row)
    {
        if (day > profile.LastDay)
            return;
        if (!_waiting.TryGetValue(day, out var rows))
            _waiting[day] = rows = [];
        rows.Add(row);
    }

    /// <summary>A disaster need not name anybody, so that a missing name does not spoil it.</summary>
    private static Spoil Spoiled(RegistryRecord record, Spoil drawn) =>
        record is DisasterRecord && drawn == Spoil.NameMissing ? Spoil.DateMissing : drawn;

    private static (int First, int Count) LanesOf(RegistrySource source) => source switch
    {
        RegistrySource.Deaths => Lanes.Deaths,
        RegistrySource.Vehicles => Lanes.Vehicles,
        RegistrySource.Property => Lanes.Property,
        RegistrySource.Hospitalizations => Lanes.Stays,
        _ => Lanes.Others,
    };
}
