using System.Globalization;
using System.Text.Json;
using LowIncomeMonitor.Simulation.Tests.Reading;

namespace LowIncomeMonitor.Simulation.Tests;

public sealed class CountyWriterTests
{
    private static readonly SimulationOptions s_small = new(3_000, 21);
    /// <summary>Registers so large that shares can be measured in a small county.</summary>
    private static readonly string[] s_large = ["deaths", "vehicles", "property", "hospitalizations"];
    private static readonly string[] s_registers = [.. Enum.GetNames<RegistrySource>().Select(name => name.ToLowerInvariant())];

    [Fact]
    public void Write_SameOptions_GivesTheSameBytes()
    {
        using var one = new WrittenCounty(s_small);
        using var other = new WrittenCounty(s_small);
        Assert.Equal(s_registers.Length + 5, one.Hashes().Count);
        Assert.Equal(one.Hashes(), other.Hashes());
    }

    [Fact]
    public void Write_AnotherCulture_GivesTheSameBytes()
    {
        using var one = new WrittenCounty(s_small);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            using var other = new WrittenCounty(s_small);
            Assert.Equal(one.Hashes(), other.Hashes());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Write_AnotherSeed_ChangesEveryFile()
    {
        using var one = new WrittenCounty(s_small);
        using var other = new WrittenCounty(s_small with { Seed = 22 });
        var (first, second) = (one.Hashes(), other.Hashes());
        Assert.All(first.Keys, file => Assert.NotEqual(first[file], second[file]));
    }

    [Fact]
    public void Write_MoreStrangers_LeavesRosterAndTruthAlone()
    {
        using var one = new WrittenCounty(s_small);
        using var other = new WrittenCounty(s_small with { RecordsPerHit = 5 });
        Assert.Equal(one.Hashes()["roster.csv"], other.Hashes()["roster.csv"]);
        Assert.Equal(one.Hashes()["truth.csv"], other.Hashes()["truth.csv"]);
        Assert.True(other.Counts["deaths"].Rows * 8 < one.Counts["deaths"].Rows);
    }

    [Fact]
    public void Write_TwentyFiveThousandPeople_NinetyEightPercentConcernNobody()
    {
        using var written = new WrittenCounty(new SimulationOptions());
        Assert.All(s_registers, file =>
        {
            var count = written.Counts[file];
            Assert.InRange(1 - count.ConcernRoster / (double)count.Rows, 0.978, 0.982);
        });
        Assert.InRange(s_large.Sum(f => written.Counts[f].Rows), 250_000, 320_000);
        // The demo and the tests live on these files: what is added later may make them half as large again.
        Assert.InRange(written.Counts.Values.Sum(c => c.Rows), 300_000, 450_000);
    }

    [Fact]
    public void Write_EveryRegister_CountsAreWhatTheFileHolds()
    {
        using var written = new WrittenCounty(s_small);
        var county = written.Read();
        Assert.Equal(written.Counts.Values.Sum(c => c.Quarantine), county.Quarantined);
        foreach (var file in s_registers)
        {
            var table = CsvTable.Read(written.PathOf(file + ".csv"));
            Assert.All(table.Rows, r => Assert.Equal(table.Header.Count, r.Count));
            Assert.Equal(written.Counts[file].Rows, table.Rows.Count);
            Assert.Equal(written.Counts[file].Resent, table.Rows.Count - table.Rows.DistinctBy(r => string.Join('|', r)).Count());
            if (!s_large.Contains(file))
                continue;
            Assert.InRange(written.Counts[file].Resent / (double)table.Rows.Count, 0.003, 0.008);
            Assert.True(written.Counts[file].Quarantine > 0 && written.Counts[file].Corrections > 0);
        }
    }

    [Fact]
    public void Write_Payments_PayEveryActiveHouseholdOnceAMonthWithinThePeriod()
    {
        using var written = new WrittenCounty(s_small);
        var table = CsvTable.Read(written.PathOf("payments.csv"));

        Assert.Equal(["2023-10", "2023-11", "2023-12"], table.Rows.Select(r => table[r, "month"]).Distinct());
        Assert.Equal(table.Rows.Count, table.Rows.DistinctBy(r => (table[r, "batch_id"], table[r, "line_no"])).Count());
        // Allowances of a person come beside the line of the household; what a scenario made of a month is told elsewhere.
        var changed = written.County.Households.Where(h => h.PaymentChanges.Count > 0).Select(h => h.Id).ToHashSet(StringComparer.Ordinal);
        var usual = table.Rows.Where(r => table[r, "programme"] is not ("elder_allowance" or "disability_living" or "disability_care")
            && !changed.Contains(table[r, "household_id"])).ToList();
        Assert.InRange(changed.Count, 1, written.County.Households.Count / 20);
        Assert.Equal(usual.Count, usual.DistinctBy(r => (table[r, "month"], table[r, "household_id"])).Count());
        var due = written.County.Households.Where(h => h.MonthlyAmount is not null && h.PaymentChanges.Count == 0
            && h.Members.Any(m => m.Programme == h.Programme && m.ActiveOn(new(2023, 12, 1)))).Select(h => h.Id).Order(StringComparer.Ordinal);
        Assert.Equal(due, usual.Where(r => table[r, "month"] == "2023-12").Select(r => table[r, "household_id"]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Write_PaymentOfAMonthChanged_IsWrittenAsTheBankShowsIt()
    {
        using var written = new WrittenCounty(s_small);
        var county = CountySimulator.Generate(s_small);
        var household = county.Households.First(h => h.PaymentChanges.Count == 0 && Payments.PaymentBook.Of(h, new(2023, 11, 1)).Any());
        household.PaymentChanges[new(2023, 11, 1)] = _ => [];
        household.PaymentChanges[new(2023, 12, 1)] = usual => [usual! with { ReturnReason = "account closed" }];
        using var text = new StringWriter();

        var count = CountyWriter.WritePayments(county, text);

        Assert.Equal(written.Counts["payments"].Rows - 1, count.Rows);
        Assert.Contains($"{household.Id},", text.ToString(), StringComparison.Ordinal);
        Assert.Contains(",returned,account closed\n", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_EveryRegister_IsInOrderOfReportAndVersion()
    {
        using var written = new WrittenCounty(s_small);
        foreach (var file in s_registers)
        {
            var table = CsvTable.Read(written.PathOf(file + ".csv"));
            Dictionary<string, int> first = [];
            var last = "";
            foreach (var row in table.Rows)
            {
                var version = table[row, "record_version"];
                // Only what is sent again comes later than the day it bears.
                if (!first.TryAdd(table[row, "record_id"] + "/" + version, 0))
                    continue;
                Assert.True(string.CompareOrdinal(last, table[row, "reported_on"]) <= 0);
                last = table[row, "reported_on"];
                Assert.True(version == "1" || first.ContainsKey(table[row, "record_id"] + "/1"));
            }
        }
    }

    [Fact]
    public void Write_CountyCard_TellsOptionsAndCounts()
    {
        using var written = new WrittenCounty(s_small);
        using var card = JsonDocument.Parse(File.ReadAllBytes(written.PathOf("county.json")));
        var root = card.RootElement;
        Assert.Equal("2023-12-29", root.GetProperty("as_of").GetString());
        Assert.Equal(3_000, root.GetProperty("people").GetInt32());
        Assert.Equal(
            written.Counts["deaths"].Quarantine,
            root.GetProperty("files").GetProperty("deaths").GetProperty("quarantine").GetInt64());
    }
}
