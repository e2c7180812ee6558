using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Tests.Alerting;

public sealed class CaseFilterMatchTests
{
    private static readonly CaseView s_case = new()
    {
        CaseId = 1,
        HouseholdId = "H1",
        Region = "421281001001",
        Programmes = ["dibao", "tekun"],
        Level = Level.Orange,
        State = CaseState.Assigned,
        Findings =
        [
            new CaseFindingView(1, new RuleId("A01"), 7, Level.Orange, RuleDirection.Add, null, DateTimeOffset.UnixEpoch, false),
            new CaseFindingView(2, new RuleId("V01"), 0, Level.Yellow, RuleDirection.Quality, null, DateTimeOffset.UnixEpoch, true),
        ],
        Rank = 1,
        Overdue = true,
        ClaimedBy = "Li",
        Version = 1,
        OpenedAt = DateTimeOffset.UnixEpoch,
        ChangedAt = DateTimeOffset.UnixEpoch,
    };

    public static TheoryData<bool, CaseFilter> Filters => new()
    {
        { true, new() },
        { true, new() { VisibleRegions = ["440785", "421281"] } },
        { true, new() { VisibleRegions = ["421281001001"] } },
        { false, new() { VisibleRegions = ["421281001002"] } },
        { false, new() { VisibleRegions = ["421281"], Region = "421281002" } },
        { true, new() { Region = "421281001" } },
        { true, new() { Region = "420000" } },
        { false, new() { Region = "42128100100" } },
        { true, new() { Levels = [Level.Red, Level.Orange] } },
        { false, new() { Levels = [Level.Yellow] } },
        { true, new() { States = [CaseState.Assigned] } },
        { false, new() { States = [CaseState.New, CaseState.Closed] } },
        { true, new() { Rules = ["R01", "V01"] } },
        { false, new() { Rules = ["R01"] } },
        { true, new() { Directions = [RuleDirection.Add] } },
        { false, new() { Directions = [RuleDirection.Remove] } },
        { true, new() { OverdueOnly = true, ClaimedBy = "Li", Programmes = ["tekun"], HouseholdId = "H1" } },
        { false, new() { ClaimedBy = "Wang" } },
        { false, new() { Programmes = ["gongyang"] } },
        { false, new() { HouseholdId = "H2" } },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public void Matches_EachPart_RestrictsAlone(bool expected, CaseFilter filter) =>
        Assert.Equal(expected, CaseFilterMatch.Matches(filter, s_case));

    [Fact]
    public void Matches_ClosedCase_OnlyWhenAskedFor()
    {
        var closed = s_case with { State = CaseState.Closed };

        Assert.False(CaseFilterMatch.Matches(new(), closed));
        Assert.True(CaseFilterMatch.Matches(new() { States = [CaseState.Closed] }, closed));
    }

    [Fact]
    public void Matches_NotOverdue_FailsOnlyTheOverdueFilter()
    {
        var timely = s_case with { Overdue = false };

        Assert.True(CaseFilterMatch.Matches(new(), timely));
        Assert.False(CaseFilterMatch.Matches(new() { OverdueOnly = true }, timely));
    }

    [Fact]
    public void IsVisible_RegionThatCannotBeRead_IsNotVisible()
    {
        var lost = s_case with { Region = "nowhere" };

        Assert.False(CaseFilterMatch.IsVisible(new() { VisibleRegions = ["421281"] }, lost));
        Assert.False(CaseFilterMatch.IsVisible(new() { VisibleRegions = ["nowhere"] }, lost));
    }
}
