using LowIncomeMonitor.Domain.Feeds;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Domain.Tests.Feeds;

namespace LowIncomeMonitor.Domain.Tests.Rules;

public sealed class RuleGateTests
{
    private static readonly DateOnly Today = new(2023, 6, 1);

    private static readonly IRule[] Rules =
    [
        new ReadingRule("R01", ["deaths"], []), new ReadingRule("R03", ["vehicles"], []),
        new ReadingRule("R10", ["deaths", "moves"], []), new ReadingRule("A04", ["employment"], ["employment"]),
        new ReadingRule("A10", ["disability"], ["pensions"]), new ReadingRule("V01", [], []),
    ];

    [Fact]
    public void Gate_NothingEverFed_AllWaitButThoseThatReadNothing()
    {
        var gate = new RuleGate(Rules, new([]), Today);

        Assert.All(gate.Standings, rule => Assert.Equal(rule.Rule.Value == "V01" ? RuleRest.Asked : RuleRest.Waiting, rule.Rest));
        Assert.Equal(["deaths", "moves"], gate.Standings.Single(rule => rule.Rule.Value == "R10").Missing);
    }

    [Fact]
    public void Gate_OneOfTwoRegistersFed_IsEnoughToBeAsked() =>
        Assert.False(new RuleGate(Rules, new([Fed("moves")]), Today).Rests(new("R10")));

    [Fact]
    public void Gate_LateFeed_SuspendsWhoReadsItAndNobodyElse()
    {
        var gate = new RuleGate(Rules, new([Fed("deaths", 40), Fed("vehicles"), Fed("moves"), Fed("employment")]), Today);

        Assert.Equal(["R01", "R10"], Suspended(gate));
        var (source, doubt) = Assert.Single(gate.Standings.Single(rule => rule.Rule.Value == "R01").Doubts);
        Assert.Equal(("deaths", FeedDoubtKind.Late, 40m), (source, doubt.Kind, doubt.Figure.Found));
        Assert.Equal(Today.AddDays(-4), doubt.Day);
    }

    [Fact]
    public void Gate_DoubtThatStands_SuspendsWhoReadsTheFeed()
    {
        var doubt = new FeedDoubt(FeedDoubtKind.ManyRecords, Today, new(1500, 1000, 1300));
        var gate = new RuleGate(Rules, new([Fed("deaths"), Fed("vehicles") with { Stored = [doubt] }]), Today);

        Assert.Equal(["R03"], Suspended(gate));
    }

    [Fact]
    public void Gate_SilenceOfARegisterNeverFedOrLate_IsNoFact()
    {
        Assert.Contains("A10", Suspended(new RuleGate(Rules, new([Fed("disability")]), Today)));
        Assert.Contains("A10", Suspended(new RuleGate(Rules, new([Fed("disability"), Fed("pensions", 60)]), Today)));
        Assert.DoesNotContain("A10", Suspended(new RuleGate(Rules, new([Fed("disability"), Fed("pensions", 20)]), Today)));
    }

    [Fact]
    public void Gate_RuleThatIsNoMore_DoesNotRestSoThatItsFindingsEnd() =>
        Assert.False(new RuleGate(Rules, new([]), Today).Rests(new("X99")));

    [Fact]
    public void Sound_OutsideAnyService_AsksEveryRule() =>
        Assert.All(new RuleGate(Rules, FeedStandings.Sound, Today).Standings, rule => Assert.Equal(RuleRest.Asked, rule.Rest));

    private static FeedStanding Fed(string source, int daysAgo = 3) =>
        new(source, Today.AddDays(-300), Today.AddDays(-daysAgo), Limits.Usual, []);

    private static string[] Suspended(RuleGate gate) =>
        [.. gate.Standings.Where(rule => rule.Rest == RuleRest.Suspended).Select(rule => rule.Rule.Value)];

    private sealed class ReadingRule(string id, IReadOnlyList<string> sources, IReadOnlyList<string> silence) : IRule
    {
        public RuleId Id { get; } = new(id);

        public int Version => 1;

        public RuleDirection Direction => RuleDirection.Remove;

        public IReadOnlyList<string> Sources => sources;

        public IReadOnlyList<string> SilenceOf => silence;

        public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context) => [];
    }
}
