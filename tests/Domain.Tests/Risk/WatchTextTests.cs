using LowIncomeMonitor.Domain.Risk;
using LowIncomeMonitor.Domain.Risk.Features;
using LowIncomeMonitor.Domain.Risk.Watching;

namespace LowIncomeMonitor.Domain.Tests.Risk;

public sealed class WatchTextTests
{
    private static readonly WatchLimits s_limits = new();

    [Fact]
    public void Of_SmallGroup_HidesItAndTheOneFromWhichItFollows()
    {
        var report = Report(Outcomes(300, 90, "male", "rural"), Outcomes(60, 4, "female", "rural"));

        Assert.DoesNotContain(WatchText.Shown(report, 10), group => group.Attribute == "sex_of_head");
        Assert.Contains(WatchText.Shown(report, 10), group => group is { Attribute: "area", Group: "rural" });
        Assert.DoesNotContain("sex of head", WatchText.Of(report, null, 10).En, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_FewInNeedAtAll_SaysNoFigure()
    {
        var text = WatchText.Of(Report(Outcomes(300, 3, "male", "urban")), null, 10).En;

        Assert.Contains("Too few", text, StringComparison.Ordinal);
        Assert.DoesNotContain("seen", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_SmallCounts_AreHiddenInBothLanguagesAndFallBackIsSaid()
    {
        var report = Report(Outcomes(300, 90, "male", "urban"));

        var text = WatchText.Of(report, "scorecard-0123456789ab", 10);

        Assert.Contains("found without need: fewer than 10", text.En, StringComparison.Ordinal);
        Assert.Contains("查明无困难：少于 10 户", text.Zh, StringComparison.Ordinal);
        Assert.Contains("scorecard-0123456789ab", text.Zh, StringComparison.Ordinal);
        Assert.DoesNotContain("\r", text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_Groups_CountWhomTheModelLeftOutAndHadCalledForNothing()
    {
        ScoredOutcome[] outcomes =
        [
            new(0.9, true, Groups("male", "urban"), RiskBand.Red), new(0.9, false, Groups("male", "urban"), RiskBand.Red),
            new(0.1, true, Groups("male", "urban"), RiskBand.None), new(0.1, false, Groups("male", "urban"), RiskBand.None),
        ];

        var all = GroupRates.Of("", "", outcomes);

        Assert.Equal((0.5, 0.5, 0.5, 0.5), (all.Seen, all.Promised, all.Precision, all.LeftOutShare));
    }

    [Fact]
    public void Report_ThroughJson_IsTheSame()
    {
        var report = Report(Outcomes(300, 90, "male", "urban"));

        var read = RiskJson.ReadReport(RiskJson.WriteReport(report));

        Assert.Equal(RiskJson.WriteReport(report), RiskJson.WriteReport(read));
        Assert.Equal(WatchText.Of(report, null, 10), WatchText.Of(read, null, 10));
    }

    private static WatchReport Report(params IEnumerable<ScoredOutcome>[] outcomes) => WatchReport.Of(
        new(2026, 3, 1), new(2026, 4, 1), "fasttree-0123456789ab", 12, 1234, [new FeatureShift("persons", 0.01)],
        [.. outcomes.SelectMany(some => some)], new CallFigures(25, 4, 12), s_limits);

    private static IEnumerable<ScoredOutcome> Outcomes(int count, int needy, string sex, string area) =>
        Enumerable.Range(0, count).Select(i => new ScoredOutcome((double)needy / count, i < needy, Groups(sex, area), RiskBand.Yellow));

    private static RiskGroups Groups(string sex, string area) => new(sex, "35_to_59", area, "no");
}
