using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Tests.Alerting;

public sealed class CaseLifecycleTests
{
    private static readonly DateOnly s_today = new(2023, 12, 29);
    private static readonly RuleDirection[] s_remove = [RuleDirection.Remove];
    private static readonly RuleDirection[] s_quality = [RuleDirection.Quality];

    [Theory]
    [InlineData(CaseState.Assigned, DecisionKind.Received, CaseState.Received)]
    [InlineData(CaseState.Received, DecisionKind.Visited, CaseState.Visited)]
    [InlineData(CaseState.Visited, DecisionKind.ProposeHelp, CaseState.Proposed)]
    [InlineData(CaseState.Visited, DecisionKind.ProposeRemoval, CaseState.Proposed)]
    [InlineData(CaseState.Proposed, DecisionKind.Reject, CaseState.Received)]
    [InlineData(CaseState.Decided, DecisionKind.Close, CaseState.Closed)]
    public void Judge_StepInOrder_Moves(CaseState from, DecisionKind kind, CaseState to) =>
        Assert.Equal(to, CaseLifecycle.Judge(At(from), kind, "li", s_remove, s_today).Next);

    [Theory]
    [InlineData(CaseState.New)]
    [InlineData(CaseState.Assigned)]
    [InlineData(CaseState.Received)]
    public void Judge_RemovalBeforeAVisit_IsRefused(CaseState from) =>
        Assert.Contains(
            "needs Visited", CaseLifecycle.Judge(At(from), DecisionKind.ProposeRemoval, "li", s_remove, s_today).Why,
            StringComparison.Ordinal);

    [Fact]
    public void Judge_RemovalOnADataCheckAlone_IsRefusedInEveryState()
    {
        foreach (var state in Enum.GetValues<CaseState>())
            Assert.Null(CaseLifecycle.Judge(At(state), DecisionKind.ProposeRemoval, "li", s_quality, s_today).Next);
    }

    [Fact]
    public void Judge_ConfirmByTheProposer_IsRefused() =>
        Assert.Null(CaseLifecycle.Judge(Proposed(removal: true), DecisionKind.Confirm, "li", s_remove, s_today).Next);

    [Fact]
    public void Judge_ConfirmedRemoval_WaitsForNotice() =>
        Assert.Equal(
            CaseState.NoticePeriod,
            CaseLifecycle.Judge(Proposed(removal: true), DecisionKind.Confirm, "wang", s_remove, s_today).Next);

    [Fact]
    public void Judge_ConfirmedHelp_IsDecided() =>
        Assert.Equal(
            CaseState.Decided,
            CaseLifecycle.Judge(Proposed(removal: false), DecisionKind.Confirm, "wang", s_remove, s_today).Next);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Judge_CloseInNoticePeriod_OnlyAfterItsLastDay(int daysAfter, bool allowed)
    {
        var position = new CasePosition(CaseState.NoticePeriod, "li", true, CaseState.Visited, s_today);

        Assert.Equal(
            allowed,
            CaseLifecycle.Judge(position, DecisionKind.Close, "wang", s_remove, s_today.AddDays(daysAfter)).Next is CaseState.Closed);
    }

    [Fact]
    public void Judge_ClosedCase_RefusesEveryStep()
    {
        foreach (var kind in Enum.GetValues<DecisionKind>())
            Assert.Null(CaseLifecycle.Judge(At(CaseState.Closed), kind, "li", s_remove, s_today).Next);
    }

    [Fact]
    public void Judge_AnyPathToNoticePeriod_HasAVisitAndTwoPeople()
    {
        // Walks every path of up to six steps by two people and looks at those that end in a removal under notice.
        var paths = 0;
        Walk(At(CaseState.Assigned), visited: false, 6);
        Assert.True(paths > 0);

        void Walk(CasePosition position, bool visited, int left)
        {
            foreach (var kind in Enum.GetValues<DecisionKind>())
            {
                foreach (var actor in new[] { "li", "wang" })
                {
                    if (left == 0 || CaseLifecycle.Judge(position, kind, actor, s_remove, s_today).Next is not { } next)
                        continue;
                    if (next == CaseState.NoticePeriod)
                    {
                        paths++;
                        Assert.True(visited);
                        Assert.NotEqual(position.ProposedBy, actor);
                    }

                    var proposes = kind is DecisionKind.ProposeHelp or DecisionKind.ProposeRemoval;
                    Walk(
                        new CasePosition(
                            next, proposes ? actor : position.ProposedBy,
                            proposes ? kind == DecisionKind.ProposeRemoval : position.ProposedRemoval,
                            proposes ? position.State : position.ProposedFrom, s_today.AddDays(10)),
                        visited || kind == DecisionKind.Visited, left - 1);
                }
            }
        }
    }

    private static CasePosition At(CaseState state) => new(state, null, false, null, null);

    private static CasePosition Proposed(bool removal) => new(CaseState.Proposed, "li", removal, CaseState.Visited, null);
}
