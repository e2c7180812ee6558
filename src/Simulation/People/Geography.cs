using System.Globalization;
using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Profiles;

namespace LowIncomeMonitor.Simulation.People;

/// <summary>Villages and neighbourhoods. Streets have town codes 001-099, towns 100-199; committees 001 or 200 upward.</summary>
internal sealed class Geography
{
    private readonly Weighted<int> _counties;
    private readonly Dictionary<(int County, bool Urban), List<Village>> _villages = [];

    public Geography(CountyProfile profile, long seed)
    {
        _counties = new Weighted<int>(profile.Counties);
        foreach (var (county, _) in profile.Counties)
        {
            var dice = Dice.For(seed, "villages", county);
            List<Village> urban = _villages[(county, true)] = [];
            List<Village> rural = _villages[(county, false)] = [];
            for (var town = 0; town < profile.TownsPerCounty; town++)
            {
                var street = town < 3;
                for (var village = 0; village < profile.VillagesPerTown; village++)
                {
                    var committee = street || village == 0;
                    var region = string.Create(
                        CultureInfo.InvariantCulture,
                        $"{county:D6}{(street ? town + 1 : 97 + town):D3}{(committee ? village + 1 : 199 + village):D3}");
                    (committee ? urban : rural).Add(new Village(county, region, committee, NameBook.Surname(dice)));
                }
            }
        }
    }

    public Village Draw(Dice dice, bool urban) => dice.Pick(_villages[(_counties.Draw(dice), urban)]);
}
