using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Risk.Features;
using LowIncomeMonitor.Matching.Tests.Harness;
using LowIncomeMonitor.TestKit.Postgres;

namespace LowIncomeMonitor.Matching.Tests;

/// <summary>How households are described to those who score risk.</summary>
public sealed class FeaturesTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly Person A = Person.Nth(1);
    private static readonly Person B = Person.Nth(2);
    private static readonly DateOnly s_today = new(2023, 6, 1);

    [RequiresPostgresFact]
    public async Task Roster_NewHouseholds_AreDescribedOnceWithNumbersAndGroupsOnly()
    {
        await using var matcher = await WithRosterAsync();

        var described = await matcher.DescribedAsync();

        Assert.Equal(["H1", "H2"], described.Select(d => d.HouseholdId));
        var first = described[0];
        Assert.Equal(("421281001001", "2023-06-01", 1L), (first.Region, first.On, first.Revision));
        Assert.Equal(FeatureCatalogue.Names, first.Names);
        Assert.Equal(1, first.Values[first.Names.IndexOf("persons")]);
        Assert.Equal(["dibao"], first.Programmes);
        Assert.Equal(("2022-01-01", "enrolled"), (Assert.Single(first.Needs).On, first.Needs[0].Kind));
        Assert.Equal("rural", first.Groups.Area);
        Assert.All(described, d => Assert.DoesNotContain(A.Number, d.ToString(), StringComparison.Ordinal));
    }

    [RequiresPostgresFact]
    public async Task Records_ThatChangeAFeature_DescribeTheHouseholdAnew()
    {
        await using var matcher = await WithRosterAsync();
        await matcher.RecordsAsync(Matcher.Death("D1", A, diedOn: "2023-05-20"));
        await matcher.RecordsAsync(Matcher.Death("D1", A, diedOn: "2023-05-20"), Matcher.Car("V1", B));

        var described = await matcher.DescribedAsync();

        Assert.Equal(["H1 1", "H2 1", "H1 2"], described.Select(Key));
        Assert.Equal(12, described[2].Values[described[2].Names.IndexOf("death")]);
    }

    [RequiresPostgresFact]
    public async Task Records_CrashBeforeTheCommit_DescribeNothingAndThenOnce()
    {
        await using var matcher = await WithRosterAsync();
        await matcher.CrashAsync(Matcher.Death("D1", A));
        Assert.Equal(2, (await matcher.DescribedAsync()).Count);

        await matcher.RecordsAsync(Matcher.Death("D1", A));

        Assert.Equal(["H1 1", "H2 1", "H1 2"], (await matcher.DescribedAsync()).Select(Key));
    }

    [RequiresPostgresFact]
    public async Task Sweep_OnlyTimePasses_DescribesOnceAMonthAndNeverGoesBack()
    {
        await using var matcher = await WithRosterAsync();
        await matcher.RecordsAsync(Matcher.Death("D1", A));
        var sweep = matcher.Get<HouseholdSweep>();
        await sweep.EvaluateAllAsync(s_today.AddDays(20), CancellationToken.None);
        Assert.Equal(3, (await matcher.DescribedAsync()).Count);

        await sweep.EvaluateAllAsync(s_today.AddMonths(1), CancellationToken.None);
        await sweep.EvaluateAllAsync(s_today.AddMonths(-1), CancellationToken.None);

        var described = await matcher.DescribedAsync();
        Assert.Equal(["H1 3 2023-07-01", "H2 2 2023-07-01"], described.Skip(3).Select(d => $"{Key(d)} {d.On}"));
    }

    [RequiresPostgresFact]
    public async Task Roster_HouseholdLeaves_IsSentEmptyOnce()
    {
        await using var matcher = await WithRosterAsync();
        await matcher.RosterAsync("2023-06-01", [Matcher.Line("H1", A)]);
        await matcher.Get<HouseholdSweep>().EvaluateAllAsync(s_today.AddMonths(2), CancellationToken.None);

        var left = Assert.Single((await matcher.DescribedAsync()).Where(d => d.HouseholdId == "H2").Skip(1));
        Assert.Equal(2, left.Revision);
        Assert.Empty(left.Names);
        Assert.Empty(left.Values);
        Assert.Empty(left.Programmes);
    }

    [RequiresPostgresFact]
    public async Task Roster_ExitAndReturn_AreNeedsAndTheTimeSinceHelpEnded()
    {
        await using var matcher = await Matcher.CreateAsync(postgres);
        await matcher.RosterAsync("2023-06-01", [Matcher.Line("H1", A)]);
        matcher.Clock.Move(TimeSpan.FromDays(60));
        await matcher.RosterAsync("2023-07-01", [Matcher.Line("H1", A, line => (line.Programme, line.EnrolledOn) = ("watch_exited", "2023-07-01"))]);
        matcher.Clock.Move(TimeSpan.FromDays(240));
        await matcher.RosterAsync("2024-03-01", [Matcher.Line("H1", A, line => line.EnrolledOn = "2024-02-20")]);

        var described = await matcher.DescribedAsync();

        Assert.Equal(["dibao", "watch_exited", "dibao"], described.Select(d => Assert.Single(d.Programmes)));
        Assert.Equal(["2022-01-01", "2022-01-01", "2022-01-01 2024-02-20"], described.Select(d => string.Join(' ', d.Needs.Select(need => need.On))));
        // The help ended when the roster of 1 July no longer had it; that was described on 31 July.
        Assert.Equal(30, described[1].Values[described[1].Names.IndexOf("help_ended")]);
    }

    [RequiresPostgresFact]
    public async Task Roster_TownOfFiftyHouseholds_HasAShareAndASmallerOneNone()
    {
        await using var matcher = await Matcher.CreateAsync(postgres);
        await matcher.RosterAsync("2023-06-01", [.. Enumerable.Range(0, 70).Select(i => Matcher.Line($"H{i:D2}", Person.Nth(i), line =>
        {
            line.Region = i < 50 ? "421281001001" : "421281002001";
            line.EnrolledOn = i < 10 ? "2023-01-01" : "2020-01-01";
        }))]);

        var shares = (await matcher.DescribedAsync()).ToDictionary(d => d.HouseholdId, d => d.Values[d.Names.IndexOf("town_enrolled")]);

        Assert.Equal(0.2, shares["H00"]);
        Assert.Equal(0.2, shares["H49"]);
        Assert.True(double.IsNaN(shares["H50"]));
    }

    private async Task<Matcher> WithRosterAsync()
    {
        var matcher = await Matcher.CreateAsync(postgres);
        await matcher.RosterAsync("2023-06-01", [Matcher.Line("H1", A), Matcher.Line("H2", B)]);
        return matcher;
    }

    private static string Key(HouseholdFeatures described) => $"{described.HouseholdId} {described.Revision}";
}
