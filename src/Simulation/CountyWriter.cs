using System.Text;
using LowIncomeMonitor.Simulation.Output;
using LowIncomeMonitor.Simulation.Surroundings;

namespace LowIncomeMonitor.Simulation;

/// <summary>Writes a county as the files of the exchange: UTF-8 without a byte order mark, LF, RFC 4180.</summary>
public static class CountyWriter
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Writes roster.csv, a file for each register, payments.csv, truth.csv and county.json into <paramref name="folder"/>,
    /// which is created when missing. Gives the counts per file.
    /// </summary>
    public static IReadOnlyList<FileCounts> Write(County county, string folder, CancellationToken cancellationToken = default)
    {
        Directory.CreateDirectory(folder);
        List<FileCounts> counts = [];
        using (var writer = Open(folder, "roster.csv"))
            counts.Add(WriteRoster(county, writer));
        foreach (var source in Enum.GetValues<RegistrySource>())
        {
            using var writer = Open(folder, RegistryFile.NameOf(source) + ".csv");
            counts.Add(WriteRegistry(county, source, writer, cancellationToken));
        }

        using (var writer = Open(folder, "payments.csv"))
            counts.Add(WritePayments(county, writer));
        using (var writer = Open(folder, "truth.csv"))
            counts.Add(WriteTruth(county, writer));
        if (county.RaiseDay is not null)
        {
            using var writer = Open(folder, "raise.csv");
            counts.Add(WriteRaise(county, writer));
        }

        using (var stream = File.Create(Path.Combine(folder, "county.json")))
            CountyCard.Write(stream, county, counts);
        return counts;
    }

    public static FileCounts WriteRoster(County county, TextWriter writer) => RosterFile.Write(writer, county);

    public static FileCounts WriteRegistry(
        County county, RegistrySource source, TextWriter writer, CancellationToken cancellationToken = default)
    {
        writer.Write(RegistryFile.HeaderOf(source));
        writer.Write('\n');
        var csv = new CsvRow(writer);
        long rows = 0, spoiled = 0, resent = 0, corrections = 0, roster = 0;
        foreach (var row in county.Rows(source))
        {
            if (rows++ % 4096 == 0)
                cancellationToken.ThrowIfCancellationRequested();
            RegistryFile.Write(csv, row);
            spoiled += row.Kind == RowKind.Spoiled ? 1 : 0;
            resent += row.Kind == RowKind.Resent ? 1 : 0;
            corrections += row.Kind == RowKind.Correction ? 1 : 0;
            roster += row.ConcernsRoster ? 1 : 0;
        }

        return new FileCounts(RegistryFile.NameOf(source), rows, spoiled, resent, corrections, roster);
    }

    public static FileCounts WritePayments(County county, TextWriter writer) => PaymentFile.Write(writer, county);

    public static FileCounts WriteTruth(County county, TextWriter writer)
    {
        writer.Write("household_id,rule_id,from,to,expected,why\n");
        var csv = new CsvRow(writer);
        foreach (var row in county.Truth)
        {
            csv.Text(row.HouseholdId).Text(row.RuleId).Day(row.From).Text("")
                .Text(row.Raise ? "raise" : "not_raise").Text(row.Why).End();
        }

        return new FileCounts("truth", county.Truth.Count, 0, 0, 0, county.Truth.Count);
    }

    /// <summary>What the raise of the standard within the period does, a row a household helped or watched that day.</summary>
    public static FileCounts WriteRaise(County county, TextWriter writer)
    {
        writer.Write("household_id,town,effect,persons,monthly_before,monthly_after\n");
        var csv = new CsvRow(writer);
        var rows = 0;
        foreach (var row in county.Raise)
        {
            csv.Text(row.HouseholdId).Text(row.Town).Text(row.Effect).Whole(row.Persons).Yuan(row.Before).Yuan(row.After).End();
            rows++;
        }

        return new FileCounts("raise", rows, 0, 0, 0, rows);
    }

    private static StreamWriter Open(string folder, string name) => new(Path.Combine(folder, name), append: false, s_utf8, 1 << 16);
}
