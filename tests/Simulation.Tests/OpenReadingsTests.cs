using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Records;

namespace LowIncomeMonitor.Simulation.Tests;

/// <summary>Where the rules' sentences can be read in two ways, no household may make the difference.</summary>
public sealed class OpenReadingsTests
{
    private static readonly County s_county = CountySimulator.Generate(new SimulationOptions(30_000, 31, RecordsPerHit: 1));

    private static IEnumerable<RegistryRecord> Of(Household household) =>
        from member in household.Members
        from record in member.Person.Records
        where record.About(member.Person).Strength != Strength.None
        select record;

    [Fact]
    public void WatchPool_Households_HaveOnlySmallStaysAndNeitherDeathsNorVehiclesNorTitles() => Assert.All(
        s_county.Households.Where(h => h.IsWatched).SelectMany(Of),
        r => Assert.True(r is StayRecord stay ? (stay.Own ?? 0) is >= 0 and <= 5_900_00 : r is not (DeathRecord or VehicleRecord or PropertyRecord)));

    [Fact]
    public void Children_Programmes_HaveNoRecords() => Assert.Empty(
        s_county.Households.Where(h => h.Programme is Programme.Orphan or Programme.UnattendedChild).SelectMany(Of));

    [Fact]
    public void Property_RaisedHouseholds_AreAllOfTestedProgrammes()
    {
        var raised = s_county.Truth.Where(t => t.RuleId == "R04" && t.Raise).Select(t => t.HouseholdId).ToHashSet();
        Assert.NotEmpty(raised);
        Assert.All(
            s_county.Households.Where(h => raised.Contains(h.Id)), h => Assert.InRange(h.Programme, Programme.Dibao, Programme.Edge));
    }

    [Fact]
    public void TheDead_HaveNoOtherRecord() => Assert.All(
        s_county.Households.SelectMany(h => h.Members).Where(m => m.Person.Dead).SelectMany(m => m.Person.Records),
        r => Assert.IsType<DeathRecord>(r));

    [Fact]
    public void UpperLayers_WithAStrongDeath_HaveNoStay() => Assert.DoesNotContain(
        s_county.Households.Where(h => h.IsUpperLayer),
        h => Of(h).Any(r => r is DeathRecord && r.Who.Strength == Strength.Strong && r.Scenario != "death_withdrawn")
            && Of(h).Any(r => r is StayRecord));

    [Fact]
    public void Doubled_Households_HaveNeitherDeathNorStay() => Assert.All(
        s_county.Households.Where(h => h.Doubled).SelectMany(Of).Where(r => r.Who.Strength == Strength.Strong),
        r => Assert.False(r is StayRecord or DeathRecord { Scenario: not "death_withdrawn" }));

    [Fact]
    public void Households_WithAStrongDeath_HaveNoEndedRow() => Assert.DoesNotContain(
        s_county.Households.Where(h => !h.Ended),
        h => h.Members.Any(m => m.Person.Dead) && h.Members.Any(m => m.EndedOn is not null));

    [Fact]
    public void Ends_OfVehiclesTitlesAndRows_NeverFallOnTheLastDay()
    {
        Assert.DoesNotContain(s_county.Households.SelectMany(h => h.Members), m => m.EndedOn == s_county.AsOf);
        Assert.DoesNotContain(
            s_county.Households.SelectMany(Of),
            r => (r as VehicleRecord)?.EndedOn == s_county.AsOf || (r as PropertyRecord)?.EndedOn == s_county.AsOf);
    }

    [Fact]
    public void ZeroIncome_OfUpperLayers_MeansSpendingFarFromTheLine()
    {
        foreach (var household in s_county.Households.Where(h => h.IsUpperLayer && h.Members.All(m => m.Income == 0)))
        {
            var line = s_county.Profile.AmountsOn(s_county.AsOf, household.County, household.Urban).Dibao * 1_200L;
            var spent = Of(household).OfType<StayRecord>().Sum(s => s.Own ?? 0);
            Assert.True(spent > line * household.Members.Count || spent < line * 4 / 10);
        }
    }
}
