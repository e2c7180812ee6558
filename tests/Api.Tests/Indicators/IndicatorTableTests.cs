using FsCheck.Fluent;
using LowIncomeMonitor.Api.Indicators;
using LowIncomeMonitor.Api.Tests.Fakes;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Api.Tests.Indicators;

public sealed class IndicatorTableTests
{
    private static readonly string[] s_villages = ["421281001001", "421281001002", "421281002001", "421202001001", "440785001001"];
    private static readonly RegionCode[] s_hubei = [Code("420000")];

    private static readonly CaseCounts s_cases = new(
        Cases.Morning,
        [new("421281001001", Level.Red, 30, 10), new("421281001002", Level.Yellow, 7, 0), new("421281002001", Level.Orange, 40, 20), new("440785001001", Level.Red, 900, 900)],
        [new("421281001001", "R01", RuleDirection.Remove, 25), new("421281002001", "A01", RuleDirection.Add, 45), new("421281002001", "V01", RuleDirection.Quality, 9)]);

    private static readonly RosterCount[] s_roster =
    [
        new("421281001001", "", 100, 250), new("421281001001", "dibao", 80, 200), new("421281001001", "tekun", 25, 60),
        new("421281002001", "", 50, 90), new("421281002001", "dibao", 50, 90),
    ];

    [Fact]
    public void Build_OfACounty_GivesItAndItsTowns()
    {
        var table = Build("421281");

        Assert.Equal(["421281", "421281001", "421281002"], table.Select(r => r.Region));
        Assert.Equal((150L, 340L), (table[0].Counts["households"], table[0].Counts["people"]));
        Assert.Equal((30L, 40L, 7L, 30L), (table[0].Counts["red"], table[0].Counts["orange"], table[0].Counts["yellow"], table[0].Counts["overdue"]));
        Assert.Equal((45L, 25L), (table[0].Counts["add_side"], table[0].Counts["remove_side"]));
        Assert.Equal((25L, 45L, 9L), (table[0].Counts["rule:R01"], table[0].Counts["rule:A01"], table[0].Counts["rule:V01"]));
        Assert.Equal((80L, 25L), (table[1].Counts["programme:dibao"], table[1].Counts["programme:tekun"]));
    }

    [Fact]
    public void Build_OfEverything_ShowsOnlyWhatTheReaderMaySee()
    {
        var table = Build("");

        Assert.Equal(["", "421281"], table.Select(r => r.Region));
        Assert.Equal(30, table[0].Counts["red"]);
    }

    [Fact]
    public void Build_OfAVillage_HasNoRowsBelow() => Assert.Equal(["421281001001"], Build("421281001001").Select(r => r.Region));

    [Theory]
    [InlineData("421202")]
    [InlineData("440785")]
    public void Build_EmptyRegionOrOneThatMayNotBeSeen_IsOneEmptyRow(string region) =>
        Assert.Empty(Assert.Single(Build(region)).Counts);

    [Fact]
    public void Build_ReaderWithoutRegions_SeesNothing() => Assert.Empty(
        Assert.Single(IndicatorTable.Build(Code("421281"), [], s_roster, s_cases, 5)).Counts);

    [Fact]
    public void Build_AnyQueue_CountsWhatAListOfTheSameRegionFinds()
    {
        var cases = Gen.Elements(s_villages).SelectMany(place => Gen.Elements(Enum.GetValues<Level>()).Select(level => (place, level))).ListOf();
        Property.Holds(
            cases.SelectMany(queue => Gen.Elements("", "420000", "421281", "421281001", "421281002001", "440785").Select(region => (queue, region))),
            given =>
            {
                var counts = new CaseCounts(
                    Cases.Morning,
                    [.. given.queue.GroupBy(c => c).Select(g => new CaseCount(g.Key.place, g.Key.level, g.Count(), 0))], []);
                var filter = new CaseFilter
                {
                    VisibleRegions = ["420000"], Region = given.region.Length == 0 ? null : given.region, Levels = [Level.Red],
                };
                var listed = given.queue.Count(c => CaseFilterMatch.Matches(filter, Cases.View(1, c.level, region: c.place)));
                var table = IndicatorTable.Build(Code(given.region), s_hubei, [], counts, suppressBelow: 0);
                var below = table.Skip(1).Sum(row => row.Counts.GetValueOrDefault("red", 0) ?? 0);
                return (table[0].Counts.GetValueOrDefault("red", 0) ?? 0) == listed && (table.Count == 1 || below == listed);
            });
    }

    private static IReadOnlyList<IndicatorRow> Build(string region) =>
        IndicatorTable.Build(Code(region), s_hubei, s_roster, s_cases, suppressBelow: 5);

    private static RegionCode Code(string region) => region.Length == 0 ? default : RegionCode.Parse(region).Code;
}
