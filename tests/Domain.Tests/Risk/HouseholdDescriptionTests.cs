using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Risk.Features;
using LowIncomeMonitor.Domain.Risk.Outcomes;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Tests.Risk;

public sealed class HouseholdDescriptionTests
{
    private static readonly DateOnly s_day = new(2025, 3, 10);

    [Fact]
    public void Fingerprint_OnlyTimePasses_IsTheSameWithinAMonthAndNewInTheNext()
    {
        var household = Household(Disaster(new(2025, 3, 1)));

        Assert.Equal(FingerprintOn(household, s_day), FingerprintOn(household, s_day.AddDays(21)));
        Assert.NotEqual(FingerprintOn(household, s_day), FingerprintOn(household, s_day.AddDays(22)));
    }

    [Fact]
    public void Fingerprint_SomethingHappens_IsNew()
    {
        var before = FingerprintOn(Household(Disaster(new(2025, 3, 1))), s_day);

        Assert.NotEqual(before, FingerprintOn(Household(Disaster(new(2025, 3, 2))), s_day));
        Assert.NotEqual(before, FingerprintOn(Household(Disaster(new(2025, 3, 1))) with { Area = AreaKind.Urban }, s_day));
        Assert.NotEqual(before, FingerprintOn(Household(Disaster(new(2025, 3, 1))), s_day, new TownFigures(100, 5)));
        Assert.NotEqual(before, FingerprintOn(Household() with { Members = [] }, s_day));
    }

    [Fact]
    public void Fingerprint_EventBecomesTooOldToCount_IsNew()
    {
        var household = Household(Disaster(s_day.AddDays(-FeatureView.FarDays + 1)));

        Assert.NotEqual(FingerprintOn(household, s_day), FingerprintOn(household, s_day.AddDays(1)));
    }

    [Fact]
    public void Of_NobodyLeft_IsNotListedAndStaysSo()
    {
        var gone = Household() with { Members = [] };

        Assert.False(Describe(gone, s_day).IsListed);
        Assert.Equal(FingerprintOn(gone, s_day), FingerprintOn(gone, s_day.AddMonths(5)));
    }

    [Fact]
    public void CountsDays_Features_AreThoseInDays() =>
        Assert.Equal(FeatureCatalogue.All.Where(f => f.Unit.En == "days"), FeatureCatalogue.All.Where(f => f.CountsDays));

    [Fact]
    public void Arrange_OtherNamesAndOrder_GivesTheCatalogues()
    {
        var values = FeatureCatalogue.Arrange(["persons", "later_feature", "income_to_line"], [3, 9, 1.5]);

        Assert.Equal([1.5, 3], values[..2]);
        Assert.All(values[2..], value => Assert.True(double.IsNaN(value)));
    }

    private static HouseholdDescription Describe(HouseholdState household, DateOnly on, TownFigures? town = null) =>
        HouseholdDescription.Of(new FeatureView(household, new RuleContext(on, new ParameterSet([])), town));

    private static string FingerprintOn(HouseholdState household, DateOnly on, TownFigures? town = null) =>
        Convert.ToHexString(Describe(household, on, town).Fingerprint());

    private static Fact Disaster(DateOnly on) => new()
    {
        PersonId = 1, Value = new DisasterValue("flood", on, null), RecordedAt = default, Source = new("disasters", "1", 1),
        Match = new(Agreement.Agrees, Agreement.Agrees, Agreement.Agrees),
    };

    private static HouseholdState Household(params Fact[] facts) => new()
    {
        HouseholdId = "H", Region = RegionCode.Parse("421281101001").Code, Area = AreaKind.Rural,
        Members = [new() { PersonId = 1, Order = 1, Relation = "head", Enrolments = [new("monitored", new(2024, 1, 1), null, null, null)], Facts = facts }],
    };
}
