using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Risk;
using LowIncomeMonitor.Domain.Risk.Features;
using LowIncomeMonitor.Domain.Risk.Outcomes;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Tests.Risk;

public sealed class OutcomeTests
{
    private static readonly DateOnly s_day = new(2025, 3, 1);
    private static readonly RiskGroups s_groups = new("male", "35_to_59", "rural", "no");

    [Theory]
    [InlineData("2025-03-01", "2027-01-01", false)]
    [InlineData("2025-03-02", "2027-01-01", true)]
    [InlineData("2026-03-01", "2027-01-01", true)]
    [InlineData("2026-03-02", "2027-01-01", false)]
    [InlineData("2026-03-02", "2025-12-31", null)]
    [InlineData("2025-09-01", "2025-12-31", true)]
    [InlineData("2026-01-15", "2025-12-31", null)]
    public void Of_EventAndWhatIsKnown_Decide(string eventOn, string knownUntil, bool? needy) =>
        Assert.Equal(needy, NeedLabel.Of(s_day, 12, [new(DateOnly.Parse(eventOn, null), NeedEvent.Relief)], DateOnly.Parse(knownUntil, null)));

    [Fact]
    public void Of_ChangeOfProgrammeWhileHelped_IsNoNewNeed()
    {
        var household = new HouseholdState
        {
            HouseholdId = "H", Region = RegionCode.Parse("421281").Code, Area = AreaKind.Rural,
            Members =
            [
                new()
                {
                    PersonId = 1, Order = 1, Relation = "head",
                    Enrolments =
                    [
                        new("dibao", new(2020, 1, 1), new(2022, 1, 1), null, null), new("tekun", new(2022, 1, 1), new(2023, 1, 1), null, null),
                        new("monitored", new(2023, 2, 1), null, null, null), new("dibao", new(2024, 5, 1), null, null, null),
                    ],
                },
            ],
        };

        Assert.Equal([new DateOnly(2020, 1, 1), new DateOnly(2024, 5, 1)], NeedEvents.Of(household, s_day).Select(e => e.On));
        Assert.Single(NeedEvents.Of(household, new(2024, 4, 30)));
        Assert.False(NeedEvents.IsHelped(household, new(2023, 6, 1)));
        Assert.True(NeedEvents.IsHelped(household, s_day));
    }

    [Fact]
    public void Split_ByTime_LearnsOnlyFromWindowsThatWereOver()
    {
        var rows = Enumerable.Range(0, 48).Select(m => new LabelledObservation(
            new("H", new DateOnly(2020, 1, 1).AddMonths(m), new double[FeatureCatalogue.Columns.Count], s_groups), m % 2 == 0)).ToList();

        var split = TimeSplit.Of(rows, 12, 0.25);

        Assert.All(split.Training, row => Assert.True(row.Observed.On.AddMonths(12) <= split.Cut));
        Assert.All(split.Test, row => Assert.True(row.Observed.On >= split.Cut));
        Assert.Equal(25, split.Training.Count);
        Assert.Throws<RiskDataException>(() => TimeSplit.Of([.. rows.Take(6)], 12, 0.25));
        Assert.Throws<RiskDataException>(() => TimeSplit.Of([], 12, 0.25));
    }

    [Fact]
    public void Thresholds_Capacity_IsNeverPassedByAnyBand()
    {
        var probabilities = Enumerable.Range(1, 100).Select(i => i / 2 / 50.0).ToArray();

        var thresholds = BandThresholds.Of(probabilities, 5);

        var bands = probabilities.GroupBy(thresholds.Of).ToDictionary(g => g.Key, g => g.Count());
        Assert.InRange(bands[RiskBand.Red], 1, 5);
        Assert.InRange(bands[RiskBand.Red] + bands[RiskBand.Orange], 6, 15);
        Assert.InRange(bands.Where(b => b.Key != RiskBand.None).Sum(b => b.Value), 16, 35);
        Assert.Equal(RiskBand.None, BandThresholds.Of(probabilities, 0).Of(1));
        Assert.Equal(RiskBand.Orange, BandThresholds.Of([0.5, 0.5, 0.5], 2).Of(0.5));
    }
}
