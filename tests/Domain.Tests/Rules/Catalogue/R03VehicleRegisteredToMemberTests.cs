using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Domain.Rules.Catalogue;

namespace LowIncomeMonitor.Domain.Tests.Rules.Catalogue;

public sealed class R03VehicleRegisteredToMemberTests
{
    private readonly R03VehicleRegisteredToMember _rule = new();

    [Fact]
    public void Evaluate_CarOfDibaoMember_AppliesOrange() =>
        Assert.Equal(Level.Orange, Assert.IsType<Verdict.Applies>(new Story().Person().Owns("car").VerdictOf(_rule)).Level);

    [Theory]
    [InlineData("motorcycle")]
    [InlineData("disability_vehicle")]
    public void Evaluate_ExemptKind_DoesNotApply(string kind) =>
        Assert.IsType<Verdict.DoesNotApply>(new Story().Person().Owns(kind).VerdictOf(_rule));

    [Fact]
    public void Evaluate_SoldYesterdayAndToday_DoesNotApply()
    {
        Assert.IsType<Verdict.DoesNotApply>(new Story().Person().Owns("car", Story.Today.AddDays(-1)).VerdictOf(_rule));
        Assert.IsType<Verdict.DoesNotApply>(new Story().Person().Owns("car", Story.Today).VerdictOf(_rule));
    }

    [Fact]
    public void Evaluate_EndsTomorrow_StillApplies() =>
        Assert.IsType<Verdict.Applies>(new Story().Person().Owns("car", Story.Today.AddDays(1)).VerdictOf(_rule));

    [Fact]
    public void Evaluate_KindWithoutParameter_IsUnknownAndNamesIt()
    {
        var verdict = Assert.IsType<Verdict.Unknown>(new Story().Person().Owns("truck").VerdictOf(_rule));

        Assert.Equal(["vehicle.counts.truck"], verdict.Missing);
    }

    [Fact]
    public void Evaluate_NameDiffers_HasNothingToSay() =>
        Assert.Null(new Story().Person().Owns("car", match: Story.NameDiffers).VerdictOf(_rule));

    [Fact]
    public void Evaluate_OrphanHousehold_DoesNotApply() =>
        Assert.IsType<Verdict.DoesNotApply>(new Story().Person("orphan").Owns("car").VerdictOf(_rule));
}
