using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Calendars;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Tests.Alerting;

public sealed class DeadlinePlanTests
{
    // Without any notice the calendar counts Monday to Friday and marks every result as provisional.
    private readonly DeadlinePlan _plan = new(
        new WorkCalendar([]),
        new Dictionary<Level, StepDays>
        {
            [Level.Red] = new(1, 5, 2, 10),
            [Level.Orange] = new(2, 10, 10, 20),
            [Level.Yellow] = new(5, 20, 20, null),
        });

    private static readonly DateOnly s_friday = new(2023, 12, 29);

    [Fact]
    public void Of_RedRemoval_CountsWorkingDays() =>
        Assert.Equal(
            new CaseDeadlines(new(2024, 1, 1), new(2024, 1, 5), new(2024, 1, 12), true),
            _plan.Of([(Level.Red, RuleDirection.Remove, s_friday)]));

    [Fact]
    public void Of_RedWelfareShock_VisitsWithinTwoDays() =>
        Assert.Equal(new DateOnly(2024, 1, 2), _plan.Of([(Level.Red, RuleDirection.Add, s_friday)]).VisitBy);

    [Fact]
    public void Of_Yellow_HasNoProposal() =>
        Assert.Null(_plan.Of([(Level.Yellow, RuleDirection.Quality, s_friday)]).ProposeBy);

    [Fact]
    public void Of_LaterMilderFinding_NeverMovesADeadlineBack()
    {
        var first = _plan.Of([(Level.Red, RuleDirection.Remove, s_friday)]);

        Assert.Equal(
            first,
            _plan.Of([(Level.Yellow, RuleDirection.Quality, s_friday.AddDays(30)), (Level.Red, RuleDirection.Remove, s_friday)]));
    }

    [Fact]
    public void Of_NothingOpen_HasNoDeadline() => Assert.Equal(CaseDeadlines.None, _plan.Of([]));

    [Theory]
    [InlineData(CaseState.New, "2024-01-01", false)]
    [InlineData(CaseState.New, "2024-01-02", true)]
    [InlineData(CaseState.Received, "2024-01-05", false)]
    [InlineData(CaseState.Received, "2024-01-06", true)]
    [InlineData(CaseState.Visited, "2024-01-12", false)]
    [InlineData(CaseState.Visited, "2024-01-13", true)]
    [InlineData(CaseState.Proposed, "2025-01-01", false)]
    public void IsOverdue_OnTheLastDayAndAfter(CaseState state, string today, bool overdue) =>
        Assert.Equal(
            overdue,
            _plan.Of([(Level.Red, RuleDirection.Remove, s_friday)])
                .IsOverdue(state, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)));
}
