using LowIncomeMonitor.Domain.Accounting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Tests.Rules;

namespace LowIncomeMonitor.Domain.Tests.Accounting;

public sealed class HouseholdAccountTests
{
    private static readonly DateOnly s_longAgo = new(2022, 1, 1);

    [Fact]
    public void Of_AllDeclared_IsKnownPerHead()
    {
        var account = Of(new Story().Person(income: 1_000).Person(income: 0).Person(income: 297));

        Assert.Equal(new CountedAmount.Known(Money.FromYuan(1_297)), account.Income);
        Assert.Equal("432.33", account.PerHead!.Floor.ToString());
        Assert.Equal(Layer.Dibao, account.Layer);
        Assert.Equal(Money.FromYuan(3 * 649 - 1_297), account.TopUpUnder(account.Dibao!));
    }

    [Theory]
    [InlineData(1_297.99, Layer.Dibao)]
    [InlineData(1_298, Layer.Edge)] // exactly two lines
    [InlineData(2_595.99, Layer.Edge)]
    [InlineData(2_596, Layer.Above)]
    public void Layer_AtTheLine_IsNotBelowIt(double income, Layer layer) =>
        Assert.Equal(layer, Of(new Story().Person(income: (decimal)income).Person(income: 0)).Layer);

    [Fact]
    public void Of_OneDeclarationMissing_IsAtLeastTheOthers()
    {
        var account = Of(new Story().Person(income: 500).Person());

        Assert.Equal(Money.FromYuan(500), Assert.IsType<CountedAmount.AtLeast>(account.Income).Floor);
        Assert.Equal(["declared_monthly_income"], account.Missing);
        Assert.Equal(Layer.Unknown, account.Layer);
        Assert.Null(account.TopUpUnder(account.Dibao!));
    }

    [Fact]
    public void Of_MissingDeclarationBesideEnoughIncome_IsAboveAllTheSame() =>
        Assert.Equal(Layer.Above, Of(new Story().Person(income: 5_000).Person()).Layer);

    [Fact]
    public void Of_NothingDeclared_IsUnknownNeverZero() =>
        Assert.IsType<CountedAmount.Unknown>(Of(new Story().Person()).Income);

    [Fact]
    public void Of_ContributionBase_IsASignAndNoWage()
    {
        var account = Of(new Story().Person(income: 300).Knows(new EmploymentValue("employee", s_longAgo, null, Yuan(4_000))));

        Assert.Equal(new CountedAmount.AtLeast(Yuan(300), Yuan(3_600), ["wage"]), account.Income, Equal);
        Assert.Equal(LineSide.Unknown, account.Against(account.Dibao));
        Assert.True(account.PerhapsReaches(account.Dibao));
    }

    [Fact]
    public void Of_DeclarationCoversTheContribution_IsKnown() =>
        Assert.Equal(
            new CountedAmount.Known(Yuan(3_600)),
            Of(new Story().Person(income: 3_600).Knows(new EmploymentValue("employee", s_longAgo, null, Yuan(4_000)))).Income);

    [Theory]
    [InlineData("agent_paid")]
    [InlineData("public_welfare_post")]
    public void Of_ContributionWithoutWage_ChangesNothing(string kind) =>
        Assert.Equal(
            new CountedAmount.Known(Yuan(300)),
            Of(new Story().Person(income: 300).Knows(new EmploymentValue(kind, s_longAgo, null, Yuan(4_000)))).Income);

    [Fact]
    public void Of_LeastBase_SaysNothingOfTheAmount()
    {
        var account = Of(new Story().With(IncomeRules.LeastBase, 4_000).Person(income: 300)
            .Knows(new EmploymentValue("employee", s_longAgo, null, Yuan(4_000))));

        Assert.Equal(new CountedAmount.AtLeast(Yuan(300), Yuan(300), ["wage"]), account.Income, Equal);
    }

    [Theory]
    [InlineData("2023-09-30", 0)] // the third month ends on 2023-12-30
    [InlineData("2023-09-29", 2_700)]
    public void Of_StatedWage_IsCountedAfterTheFirstMonthsLessWorkCost(string from, int counted) =>
        Assert.Equal(
            Yuan(counted),
            Of(new Story().Person(income: 0).Knows(new IncomeValue(
                "wage", DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), null, Yuan(3_000), null))).Income.Floor);

    [Fact]
    public void Of_StatedWage_AnswersTheContribution() =>
        Assert.Equal(
            new CountedAmount.Known(Yuan(1_800)),
            Of(new Story().Person(income: 1_800)
                .Knows(new EmploymentValue("employee", s_longAgo, null, Yuan(9_000)))
                .Knows(new IncomeValue("wage", s_longAgo, null, Yuan(2_000), null))).Income);

    [Theory]
    [InlineData("relief")]
    [InlineData("bounty")]
    [InlineData("scholarship")]
    [InlineData("disability_subsidy")]
    [InlineData("pension_resident_basic")]
    public void Of_WhatIsNoIncome_ChangesNothing(string kind) =>
        Assert.Equal(
            new CountedAmount.Known(Yuan(300)),
            Of(new Story().Person(income: 300).Knows(new IncomeValue(kind, s_longAgo, null, Yuan(900), null))).Income);

    [Fact]
    public void Of_ResidentBasicPension_IsNoIncome() =>
        Assert.Equal(
            new CountedAmount.Known(Yuan(0)),
            Of(new Story().Person(income: 0).Knows(new PensionValue("resident_basic", s_longAgo, null, Yuan(150)))).Income);

    [Fact]
    public void Of_EmployeePensionBeyondTheDeclaration_IsAFloor()
    {
        var account = Of(new Story().Person(income: 200).Knows(new PensionValue("employee", s_longAgo, null, Yuan(1_500))));

        Assert.Equal(new CountedAmount.AtLeast(Yuan(1_500), Yuan(1_500), ["income_statement"]), account.Income, Equal);
        Assert.Equal(Layer.Above, account.Layer);
    }

    [Fact]
    public void Of_YearlyFigure_IsNeverDivided()
    {
        var account = Of(new Story().Person(income: 100).Knows(new IncomeValue("farming", s_longAgo, null, null, Yuan(12_000))));

        Assert.Equal(new CountedAmount.AtLeast(Yuan(100), Yuan(100), ["monthly_amount"]), account.Income, Equal);
        Assert.Contains(account.Steps, step => step.Check == "income.yearly_not_divided");
    }

    [Fact]
    public void Of_KindWithoutParameter_IsNamed() =>
        Assert.Equal(
            ["income.counts.business"],
            Of(new Story().Person(income: 0).Knows(new IncomeValue("business", s_longAgo, null, Yuan(5), null))).Missing);

    [Fact]
    public void Of_ImputedWage_IsOffUnlessThePackTurnsItOn()
    {
        Story Idle() => new Story().With("wage.minimum", 1_700).Person(income: 0, labour: "full")
            .Who(m => m with { BirthDate = new(1990, 1, 1) });

        Assert.Equal(new CountedAmount.Known(Money.Zero), Of(Idle()).Income);
        Assert.Equal(Yuan(1_700), Of(Idle().With("income.imputed_wage", 1)).Income.Floor);
        Assert.Equal(
            Yuan(0), Of(Idle().With("income.imputed_wage", 1).Who(m => m with { Schooling = "college" })).Income.Floor);
    }

    [Fact]
    public void Of_MemberInPrison_LeavesSumAndDivisor()
    {
        var account = Of(new Story().Person(income: 2_000).Knows(new CustodyValue("sentence", s_longAgo, null)).Person(income: 400));

        Assert.Equal((1, Yuan(400)), (account.Persons, account.Income.Floor));
        Assert.Contains(account.Steps, step => step.Check == "member.in_custody" && step.Source is not null);
    }

    [Fact]
    public void Of_StandingOfAMemberOpen_LeavesEverythingOpen()
    {
        var account = Of(new Story().Person(income: 5_000).Person(income: 0).Who(m => m with { Absence = new("clergy", null) }));

        Assert.Equal(["absent_since"], Assert.IsType<CountedAmount.Unknown>(account.Income).Missing);
    }

    [Fact]
    public void Of_EdgeHousehold_HasTheEdgeLine() =>
        Assert.Equal("edge.line", Of(new Story().Person("edge", 700)).Line!.Key);

    [Fact]
    public void Of_SameHouseholdAndDay_IsComputedOnce()
    {
        var story = new Story().Person(income: 1);
        var (household, context) = (story.Household(), story.Context());

        Assert.Same(HouseholdAccount.Of(household, context), HouseholdAccount.Of(household, context));
        Assert.NotSame(HouseholdAccount.Of(household, context), HouseholdAccount.Of(household with { HouseholdId = "H2" }, context));
        Assert.NotSame(HouseholdAccount.Of(household, context), HouseholdAccount.Of(household, context with { On = Story.Today.AddDays(1) }));
    }

    [Fact]
    public void Of_SupersededFact_IsNotBelieved() =>
        Assert.Equal(
            new CountedAmount.Known(Yuan(300)),
            Of(new Story().Person(income: 300).Knows(new IncomeValue("wage", s_longAgo, null, Yuan(2_000), null))
                .Who(m => m with { Facts = [.. m.Facts.Select(f => f with { SupersededAt = f.RecordedAt })] })).Income);

    private static HouseholdAccount Of(Story story) => HouseholdAccount.Of(story.Household(), story.Context());

    private static Money Yuan(decimal yuan) => Money.FromYuan(yuan);

    private static bool Equal(CountedAmount one, CountedAmount two) =>
        (one.GetType(), one.Floor, one.Indicated) == (two.GetType(), two.Floor, two.Indicated)
        && one.Missing.SequenceEqual(two.Missing);
}
