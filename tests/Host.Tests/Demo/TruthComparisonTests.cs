using LowIncomeMonitor.Host.Demo;

namespace LowIncomeMonitor.Host.Tests.Demo;

public sealed class TruthComparisonTests
{
    private static readonly TruthRow[] s_truth =
    [
        new("H1", "R01", true, "died"), new("H2", "R01", true, "died"), new("H3", "R03", true, "car"),
        new("H4", "R03", false, "motorcycle"), new("H5", "R01", false, "namesake"),
    ];

    [Fact]
    public void Of_MissedWrongAndTrapped_CountsEachByHousehold()
    {
        var truth = TruthComparison.Of(s_truth, new HashSet<(string, string)> { ("H1", "R01"), ("H4", "R03"), ("H3", "R03"), ("H9", "A01") });

        Assert.Equal(["R01", "R03"], truth.Rules.Keys);
        Assert.Equal(new RuleScore(2, 1, 1), truth.Rules["R01"]);
        Assert.Equal(new RuleScore(1, 2, 1), truth.Rules["R03"]);
        // Of a rule that the truth never mentions nobody can say whether it was right.
        Assert.Equal([new("A01", 1)], truth.Untold);
        Assert.Equal((2.0 / 3, 2.0 / 3), (truth.All.Precision, truth.All.Recall));
        Assert.Equal(1, truth.TrapsRaised);
        Assert.Equal(
            ["missed R01 H2: died", "raised R03 H4: motorcycle"], truth.Differences);
    }

    [Fact]
    public void Of_NothingExpectedAndNothingRaised_IsPerfect()
    {
        var truth = TruthComparison.Of([], new HashSet<(string, string)>());

        Assert.Equal((1.0, 1.0), (truth.All.Precision, truth.All.Recall));
        Assert.Empty(truth.Differences);
    }

    [Fact]
    public void Of_NothingRaised_HasNoRecall()
    {
        var truth = TruthComparison.Of(s_truth, new HashSet<(string, string)>());

        Assert.Equal((1.0, 0.0), (truth.All.Precision, truth.All.Recall));
        Assert.Equal(3, truth.Differences.Count);
    }
}
