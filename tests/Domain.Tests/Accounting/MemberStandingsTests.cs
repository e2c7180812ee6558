using LowIncomeMonitor.Domain.Accounting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Tests.Rules;

namespace LowIncomeMonitor.Domain.Tests.Accounting;

public sealed class MemberStandingsTests
{
    [Theory]
    [InlineData("sentence", null, false)]
    [InlineData("compulsory_rehab", null, false)]
    [InlineData("sentence", "2023-12-29", true)] // first day free is today
    [InlineData("sentence", "2023-12-30", false)]
    [InlineData("suspended_sentence", null, true)]
    [InlineData("detention", null, true)]
    public void Of_Custody_TakesOutOnlyWhoIsHeldByJudgment(string kind, string? to, bool counts) =>
        Assert.Equal(counts, Of(new Story().Person().Knows(new CustodyValue(kind, new(2023, 1, 1), Day(to)))).Counts);

    [Fact]
    public void Of_CustodyOfNamesake_Counts() =>
        Assert.True(Of(new Story().Person().Knows(
            new CustodyValue("sentence", new(2023, 1, 1), null), Story.NameDiffers)).Counts);

    [Fact]
    public void Of_DeathAfterTheDay_StillCounts() =>
        Assert.True(Of(new Story().Person().Dies(Story.Today.AddDays(1))).Counts);

    [Fact]
    public void Of_Dead_DoesNotCount() => Assert.False(Of(new Story().Person().Dies()).Counts);

    [Theory]
    [InlineData("2020-12-29", false)] // three years to the day
    [InlineData("2020-12-30", true)]
    [InlineData(null, null)]
    public void Of_Clergy_GoesAfterThreeYears(string? since, bool? counts)
    {
        var standing = Of(new Story().Person().Who(m => m with { Absence = new("clergy", Day(since)) }));

        Assert.Equal(counts, standing.Counts);
        Assert.Equal(counts is null ? "absent_since" : null, standing.Missing);
    }

    [Theory]
    [InlineData("declared_missing")]
    [InlineData("conscript")]
    public void Of_AbsentByRule_FollowsTheParameter(string kind)
    {
        Story Absent() => new Story().Person().Who(m => m with { Absence = new(kind, new(2023, 9, 1)) });

        Assert.False(Of(Absent()).Counts);
        Assert.True(Of(Absent().With("member.counts." + kind, 1)).Counts);
        Assert.Equal("member.counts." + kind, Of(Absent().Without("member.counts." + kind)).Missing);
    }

    [Theory]
    [InlineData("college", true)]
    [InlineData("postgraduate", false)]
    public void Of_GrownStudent_CountsUpToBachelor(string level, bool counts) =>
        Assert.Equal(counts, Of(Grown().Who(m => m with { Schooling = level })).Counts);

    [Fact]
    public void Of_SchoolSaysGraduated_FollowsTheRosterNoMore() =>
        Assert.Equal("member.lives_here", Of(Grown()
            .With("member.counts.independent_adult_child", 0)
            .Who(m => m with { Schooling = "none" })
            .Knows(new SchoolingValue("college", new(2022, 9, 1), null))).Check);

    [Fact]
    public void Of_IndependentGrownChild_CountsUnlessThePackSaysNo()
    {
        Assert.True(Of(Grown()).Counts);
        Assert.False(Of(Grown().With("member.counts.independent_adult_child", 0)).Counts);
        Assert.True(Of(Grown(labour: "none").With("member.counts.independent_adult_child", 0)).Counts);
    }

    [Fact]
    public void Of_MemberWhoseHelpEnded_IsNotLookedAt()
    {
        var story = new Story().Person().Person(ended: new(2023, 5, 1));

        Assert.Single(MemberStandings.Of(story.Household(), story.Context()));
    }

    private static Story Grown(string labour = "full") => new Story().Person(labour: labour)
        .Who(m => m with { Relation = "child", BirthDate = new(2003, 1, 1) });

    private static MemberStanding Of(Story story) =>
        MemberStandings.Of(story.Household(), story.Context()).Single();

    private static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
