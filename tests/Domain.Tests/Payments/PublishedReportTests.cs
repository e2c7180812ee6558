using LowIncomeMonitor.Domain.Payments.Reports;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Tests.Payments;

/// <summary>
/// The figures that bureaus really published, with the gaps that are really in them. Each case is one that a clerk
/// would have wanted to hear of before the report went out.
/// </summary>
public sealed class PublishedReportTests
{
    private static readonly DateOnly s_end2023 = new(2023, 12, 31);

    [Fact]
    public void Chibi_SinglePersonDibao_TotalHolds3600MoreThanItsParts()
    {
        var persons = ReportChecks.SumOfParts(People("persons", 738), [People("urban", 242), People("rural", 496)]);
        var amounts = ReportChecks.SumOfParts(Yuan("amount", 297_499), [Yuan("urban", 120_495), Yuan("rural", 173_404)]);

        Assert.Equal(StepOutcome.No, persons.Outcome);
        Assert.Equal((StepOutcome.Yes, 3_600m), (amounts.Outcome, amounts.Difference));
        Assert.Equal(new RuleId("P08"), amounts.Rule);
    }

    [Fact]
    public void Chibi_TemporaryRelief_CasesTieButAmountsDoNot_AndTheReserveIsOverspent()
    {
        var cases = ReportChecks.SumOfParts(
            new("relief.cases", "cases", s_end2023, 5_013),
            [new("township", "cases", s_end2023, 4_356), new("bureau", "cases", s_end2023, 513), new("help_first", "cases", s_end2023, 144)]);
        var amounts = ReportChecks.SumOfParts(
            Yuan("relief.amount", 8_410_000), [Yuan("township", 3_970_120), Yuan("bureau", 2_814_000), Yuan("help_first", 347_630)]);
        var withReserve = ReportChecks.SumOfParts(
            Yuan("relief.amount", 8_410_000),
            [Yuan("township", 3_970_120), Yuan("bureau", 2_814_000), Yuan("help_first", 347_630), Yuan("reserve", 372_230)]);
        var reserve = ReportChecks.WithinLimit(Yuan("reserve", 372_230), Yuan("reserve.limit", 350_000));

        Assert.Equal(StepOutcome.No, cases.Outcome);
        Assert.Equal((StepOutcome.Yes, 1_278_250m), (amounts.Outcome, amounts.Difference));
        Assert.Equal((StepOutcome.Yes, 906_020m), (withReserve.Outcome, withReserve.Difference));
        Assert.Equal((StepOutcome.Yes, 22_230m), (reserve.Outcome, reserve.Difference));
        Assert.Equal(new RuleId("P10"), reserve.Rule);
    }

    [Fact]
    public void Chibi_HouseholdsTakenIn_AreMoreThanThereAre_SoTheUnitMustBeWrong()
    {
        var taken = ReportChecks.PartOfWhole(
            new("relapse.taken_in", "households", s_end2023, 194), new("relapse.households", "households", s_end2023, 93));
        var asPeople = ReportChecks.PartOfWhole(People("relapse.taken_in", 194), People("relapse.people", 304));
        var acrossUnits = ReportChecks.PartOfWhole(People("relapse.taken_in", 194), new("relapse.households", "households", s_end2023, 93));

        Assert.Equal((StepOutcome.Yes, 101m), (taken.Outcome, taken.Difference));
        Assert.Equal(StepOutcome.No, asPeople.Outcome);
        Assert.Equal("same_unit", acrossUnits.Check);
    }

    [Fact]
    public void Antu_FiveGuarantees_TenPeopleAreMissingFromTheParts()
    {
        var sum = ReportChecks.SumOfParts(People("five_guarantees", 659), [People("institution", 461), People("home", 188)]);

        Assert.Equal((StepOutcome.Yes, 10m), (sum.Outcome, sum.Difference));
    }

    [Fact]
    public void Xinhui_DibaoPaid_IsAboveRollTimesRate_AndOnlyBackPayCanExplainIt()
    {
        var day = new DateOnly(2018, 10, 31);
        ReportFigure paid = new("dibao.paid", "yuan", day, 51_595_400), people = new("dibao.people", "people", day, 6_555);
        // 902 people at 765 and 5,653 at 637 a month.
        const decimal rate = (902m * 765 + 5_653m * 637) / 6_555;

        var unexplained = ReportChecks.PaidAsDue(paid, people, rate, 10, null);
        var explained = ReportChecks.PaidAsDue(paid, people, rate, 10, new("dibao.back_pay", "yuan", day, unexplained.Difference));
        var short_ = ReportChecks.PaidAsDue(paid with { Value = 42_000_000 }, people, rate, 10, null);

        Assert.Equal(StepOutcome.Unknown, unexplained.Outcome);
        Assert.Equal(1.20m, decimal.Round(paid.Value / (paid.Value - unexplained.Difference), 2));
        Assert.Equal(StepOutcome.No, explained.Outcome);
        Assert.Equal(StepOutcome.Yes, short_.Outcome);
    }

    [Theory]
    [InlineData("orphans", 670, 667)]
    [InlineData("unattended_children", 2_236, 2_250)]
    public void Qingyuan_ChildrenOfTwoDays_AreNotComparedAsOneFigure(string item, int reviewed, int yearEnd)
    {
        ReportFigure first = new(item, "people", new DateOnly(2021, 9, 30), reviewed), second = new(item, "people", new DateOnly(2021, 12, 31), yearEnd);

        var apart = ReportChecks.SameFigure(first, second);
        var together = ReportChecks.SameFigure(first with { AsOf = second.AsOf }, second);

        Assert.Equal((StepOutcome.Unknown, (decimal)yearEnd - reviewed), (apart.Outcome, apart.Difference));
        Assert.Equal(StepOutcome.Yes, together.Outcome);
    }

    [Fact]
    public void Antu_DisabilitySubsidies_101EligiblePeopleWereNotPaid()
    {
        var missed = ReportChecks.PaidForAll(People("disability.eligible", 3_986), People("disability.paid", 3_885));

        Assert.Equal((StepOutcome.Yes, -101m), (missed.Outcome, missed.Difference));
        Assert.Equal(new RuleId("P02"), missed.Rule);
    }

    [Fact]
    public void Antu_TheSameReportTwice_CountsOnce()
    {
        string once = "安民发 659 户\n其中 461 + 188", again = "  安民发　659 户\r\n其中 461 + 188 \n";

        Assert.Equal(ReportIdentity.Of(once), ReportIdentity.Of(again));
        Assert.NotEqual(ReportIdentity.Of(once), ReportIdentity.Of(once.Replace("659", "649", StringComparison.Ordinal)));
    }

    private static ReportFigure People(string item, decimal value) => new(item, "people", s_end2023, value);

    private static ReportFigure Yuan(string item, decimal value) => new(item, "yuan", s_end2023, value);
}
