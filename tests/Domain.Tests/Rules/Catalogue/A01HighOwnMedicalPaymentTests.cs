using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Domain.Rules.Catalogue;

namespace LowIncomeMonitor.Domain.Tests.Rules.Catalogue;

public sealed class A01HighOwnMedicalPaymentTests
{
    private readonly A01HighOwnMedicalPayment _rule = new();

    [Theory]
    [InlineData("dibao", 10_000.00, false)]
    [InlineData("dibao", 10_000.01, true)]
    [InlineData("monitored", 6_000.00, false)]
    [InlineData("monitored", 6_000.01, true)]
    public void Evaluate_AtTheLimit_AppliesOnlyAbove(string programme, double own, bool applies) =>
        Assert.Equal(
            applies, new Story().Person(programme).Stays((decimal)own).VerdictOf(_rule) is Verdict.Applies);

    [Fact]
    public void Evaluate_LargeBillSmallOwnPayment_DoesNotApply() =>
        Assert.IsType<Verdict.DoesNotApply>(new Story().Person().Stays(1_200, total: 180_000).VerdictOf(_rule));

    [Fact]
    public void Evaluate_OwnPaymentFromTheParts_Applies() =>
        Assert.IsType<Verdict.Applies>(
            new Story().Person().Stays(null, 50_000, 30_000, 5_000).VerdictOf(_rule));

    [Fact]
    public void Evaluate_NotSettled_IsUnknownNeverTheBill()
    {
        var verdict = Assert.IsType<Verdict.Unknown>(new Story().Person().Stays(null, 90_000, 10_000).VerdictOf(_rule));

        Assert.Equal(["own_payment"], verdict.Missing);
    }

    [Fact]
    public void Evaluate_Cosmetic_HasNothingToSay() =>
        Assert.Null(new Story().Person().Stays(50_000, diagnosis: "cosmetic").VerdictOf(_rule));

    [Fact]
    public void Evaluate_WindowOfTwelveMonths_CountsFromTheDayAfter()
    {
        Assert.Null(new Story().Person().Stays(50_000, on: Story.Today.AddMonths(-12)).VerdictOf(_rule));
        Assert.IsType<Verdict.Applies>(
            new Story().Person().Stays(50_000, on: Story.Today.AddMonths(-12).AddDays(1)).VerdictOf(_rule));
    }

    [Fact]
    public void Evaluate_TwoStaysEachBelow_DoesNotApply() =>
        Assert.IsType<Verdict.DoesNotApply>(new Story().Person().Stays(7_000).Stays(7_000).VerdictOf(_rule));

    [Fact]
    public void Evaluate_NameDiffers_HasNothingToSay() =>
        Assert.Null(new Story().Person().Stays(50_000, match: Story.NameDiffers).VerdictOf(_rule));

    [Fact]
    public void Evaluate_ParameterMissing_IsUnknown() =>
        Assert.IsType<Verdict.Unknown>(
            new Story().Person().Stays(50_000).Without("medical.stay_limit.other").VerdictOf(_rule));
}
