using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Profiles;

namespace LowIncomeMonitor.Simulation.Tests.Profiles;

public sealed class CountyProfileTests
{
    [Theory]
    [InlineData("chibi", "2023-03-31", 421281, true, 650, 1_300)]
    [InlineData("chibi", "2023-04-01", 421281, true, 720, 1_440)]
    [InlineData("chibi", "2023-03-31", 421281, false, 550, 1_021)]
    [InlineData("chibi", "2023-12-29", 421281, false, 649, 1_150)]
    [InlineData("qingyuan", "2021-12-31", 441802, true, 847, 1_355)]
    [InlineData("qingyuan", "2021-12-31", 441802, false, 726, 1_162)]
    [InlineData("qingyuan", "2021-12-31", 441881, false, 638, 1_021)]
    [InlineData("xinhui", "2018-05-31", 440705, false, 700, 1_120)]
    [InlineData("xinhui", "2018-06-30", 440705, false, 800, 1_120)]
    [InlineData("xinhui", "2018-10-31", 440705, true, 800, 1_280)]
    public void AmountsOn_PublishedDays_GivesThePublishedLines(
        string name, string day, int county, bool urban, int dibao, int tekun)
    {
        var amounts = ProfileCatalogue.Find(name)
            .AmountsOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), county, urban);
        Assert.Equal((dibao, tekun), (amounts.Dibao, amounts.Tekun));
    }

    [Fact]
    public void AmountsOn_ChibiEdge_IsTwiceTheLine()
    {
        var (urban, rural) = (Chibi.Profile.AmountsOn(Chibi.Profile.LastDay, 421281, true),
            Chibi.Profile.AmountsOn(Chibi.Profile.LastDay, 421281, false));
        Assert.Equal((1_440, 1_298), (urban.Edge, rural.Edge));
    }

    [Theory]
    [InlineData("chibi", 0.324, 1.9)]
    [InlineData("qingyuan", 0.10, 2.11)]
    [InlineData("xinhui", 0.138, 1.59)]
    public void Roster_DibaoHouseholds_HaveTheProfilesShape(string name, double urbanShare, double size)
    {
        var county = CountySimulator.Generate(new SimulationOptions(20_000, 4, name));
        var profile = ProfileCatalogue.Find(name);
        var dibao = county.Households.Where(h => h.Programme == Programme.Dibao && !h.Doubled).ToList();

        Assert.InRange(dibao.Average(h => h.Members.Count), size * 0.97, size * 1.03);
        Assert.InRange(dibao.Count(h => h.Urban) / (double)dibao.Count, urbanShare - 0.02, urbanShare + 0.02);
        foreach (var urban in new[] { true, false })
        {
            var some = dibao.Where(h => h.Urban == urban).ToList();
            var perHead = some.Sum(h => h.MonthlyAmount!.Value) / (double)some.Sum(h => h.Members.Count);
            var line = some.Average(h => profile.AmountsOn(county.AsOf, h.County, urban).Dibao);
            Assert.InRange(perHead / line, profile.TopUpShare(urban) * 0.93, profile.TopUpShare(urban) * 1.07);
        }
    }

    [Theory]
    [InlineData("chibi", "tekun", 1_566 / 25_003.0)]
    [InlineData("qingyuan", "tekun", 18_757 / 120_995.0)]
    [InlineData("xinhui", "watch_exited", 3_047 / 14_381.0)]
    public void Roster_ProgrammeShares_AreTheProfiles(string name, string programme, double share)
    {
        var county = CountySimulator.Generate(new SimulationOptions(20_000, 5, name));
        var people = county.Households.Where(h => ProgrammeWords.Of(h.Programme) == programme).SelectMany(h => h.Members)
            .Select(m => m.Person).Distinct().Count();
        Assert.InRange(people / 20_000.0, share - 0.003, share + 0.003);
    }
}
