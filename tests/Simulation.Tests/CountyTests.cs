using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Simulation.Tests;

public sealed class CountyTests
{
    [Theory]
    [InlineData("chibi", 1, 1)]
    [InlineData("chibi", 40, 3)]
    [InlineData("qingyuan", 999, 12)]
    [InlineData("xinhui", 5_000, 12)]
    public void Generate_AnySize_HasExactlyThatManyPeople(string profile, int people, int months)
    {
        var county = CountySimulator.Generate(new SimulationOptions(people, 3, profile, months));
        var persons = county.Households.SelectMany(h => h.Members).Select(m => m.Person).Distinct().ToList();
        Assert.Equal(people, persons.Count);
        Assert.Equal(people, persons.Select(p => p.Number).Distinct().Count());
    }

    [Fact]
    public void Generate_EveryRule_HasHouseholdsThatMustAndThatMustNotBeRaised()
    {
        var county = CountySimulator.Generate(new SimulationOptions(8_000, 9));
        string[] rules =
        [
            "R01", "R03", "R04", "R11", "A01", "A02", "A03", "A04", "A05", "A06", "A07", "A08", "A09", "A10", "A11", "A12", "A13",
            "A17", "A18", "A21", "A22", "A24", "J01", "J02", "J03", "J04", "J06", "J07", "V01", "V03",
        ];
        Assert.All(rules, rule =>
        {
            Assert.Contains(county.Truth, t => t.RuleId == rule && t.Raise);
            Assert.Contains(county.Truth, t => t.RuleId == rule && !t.Raise);
        });
        Assert.All(county.Truth, t => Assert.InRange(t.From, county.FirstDay, county.AsOf));
        Assert.Equal(county.Truth.Count, county.Truth.DistinctBy(t => (t.HouseholdId, t.RuleId)).Count());
    }

    [Fact]
    public void Generate_Roster_OnlyPlannedNumbersAreUnreadableAndTheDomainAgrees()
    {
        using var written = new WrittenCounty(new SimulationOptions(8_000, 10));
        var rows = written.Read().People;
        Assert.All(rows, r => Assert.Equal(r.Number is not null, CitizenId.Parse(r.NumberText).IsOk));
        var planned = written.County.Households.SelectMany(h => h.Members).Count(m => !m.Person.Readable);
        Assert.Equal(planned, rows.Count(r => r.Number is null));
        Assert.InRange(planned, 3, 20);
    }

    [Fact]
    public void Generate_Strangers_ShareNamesWithTheRosterButNeverNumbers()
    {
        using var written = new WrittenCounty(new SimulationOptions(6_000, 11));
        var county = written.Read();
        var numbers = county.People.Where(p => p.Number is not null).Select(p => p.Number!).ToHashSet();
        var names = county.People.Select(p => p.Name).ToHashSet();
        var planned = written.County.Households.SelectMany(h => h.Members).SelectMany(m => m.Person.Records)
            .Select(r => r.RecordId).ToHashSet();
        var strangers = county.Deaths.Concat(county.Vehicles).Concat(county.Property).Concat(county.Stays)
            .Where(r => !planned.Contains(r["record_id"])).ToList();

        Assert.DoesNotContain(strangers, s => s.Number is { } n && numbers.Contains(n));
        Assert.InRange(strangers.Count(s => names.Contains(s.Name)) / (double)strangers.Count, 0.03, 0.6);
        Assert.InRange(strangers.Count(s => s.Number is null) / (double)strangers.Count, 0.010, 0.020);
        var issued = strangers.Where(s => s.Number is not null).Select(s => s.Number).ToList();
        Assert.Equal(issued.Count, issued.Distinct().Count());
    }

    [Fact]
    public void Generate_EveryRegister_TellsOfSomebodyRosteredAndOfStrangersOnlyOthers()
    {
        using var written = new WrittenCounty(new SimulationOptions(3_000, 14));
        var county = written.Read();
        var numbers = county.People.Where(p => p.Number is not null).Select(p => p.Number!).ToHashSet();
        var planned = written.County.Households.SelectMany(h => h.Members).SelectMany(m => m.Person.Records)
            .Select(r => r.RecordId).ToHashSet();
        Assert.All(Enum.GetValues<RegistrySource>(), source =>
        {
            var about = county.Mentions.Where(m => m.Source == source).ToLookup(m => planned.Contains(m.Record["record_id"]), m => m.Record);
            Assert.Contains(about[true], r => r.Number is { } n && numbers.Contains(n));
            Assert.NotEmpty(about[false]);
            Assert.DoesNotContain(about[false], r => r.Number is { } n && numbers.Contains(n));
        });
    }

    [Fact]
    public void Generate_Deaths_OneInEightCrematedIsNotCancelledWithThePolice()
    {
        var county = CountySimulator.Generate(new SimulationOptions(60_000, 12, RecordsPerHit: 1));
        var scenarios = county.Households.SelectMany(h => h.Members)
            .Where(m => m.Person.Dead && m.Person.Records.OfType<Simulation.Records.DeathRecord>().Any(r => r.Feed == "cremation"))
            .Select(m => m.Person.Records.Any(r => r.Scenario == "death_not_cancelled")).ToList();
        Assert.True(scenarios.Count > 500);
        Assert.InRange(scenarios.Count(notCancelled => notCancelled) / (double)scenarios.Count, 0.095, 0.155);
    }

    [Fact]
    public void Generate_HundredThousandPeople_TakesLessThanThreeMinutes()
    {
        // Measured at 6 seconds on an idle core and 27 at a load of 20: the limit is for a loaded machine, not for a
        // slower algorithm.
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var county = CountySimulator.Generate(new SimulationOptions(100_000, 13, "qingyuan"));
        Assert.Equal(100_000, county.Households.SelectMany(h => h.Members).Select(m => m.Person).Distinct().Count());
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(3), $"took {clock.Elapsed}");
    }

    [Theory]
    [InlineData(0, "chibi", 12, 50)]
    [InlineData(10, "atlantis", 12, 50)]
    [InlineData(10, "chibi", 0, 50)]
    [InlineData(10, "chibi", 12, 0)]
    public void Generate_OptionsOutOfRange_SaysWhich(int people, string profile, int months, int perHit)
    {
        var options = new SimulationOptions(people, 1, profile, months, perHit);
        var error = Assert.Throws<ArgumentException>(() => CountySimulator.Generate(options));
        Assert.Contains(options.Fault()!, error.Message, StringComparison.Ordinal);
    }
}
