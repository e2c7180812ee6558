using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Profiles;

/// <summary>
/// Xinhui District, Guangdong, 2018. Dibao, tekun, poverty-key households and those removed since the check system
/// started are the district's figures; edge (1.5 x the line), rigid and refused applicants are assumed.
/// </summary>
internal static class Xinhui
{
    public static CountyProfile Profile { get; } = new()
    {
        Name = "xinhui",
        LastDay = new DateOnly(2018, 10, 31),
        Counties = [(440705, 1)],
        Neighbours = [440703, 440704, 440781, 440783, 440784, 440785, 440605, 440606, 440402, 442000],
        TownsPerCounty = 11,
        VillagesPerTown = 19,
        Shares =
        [
            new(Programme.Dibao, 6_555, 1.59, 0.862),
            new(Programme.Tekun, 691, 1.0, 0.54),
            new(Programme.Edge, 600, 2.2, 0.8),
            new(Programme.Rigid, 160, 2.6, 0.8),
            new(Programme.Monitored, 2_942, 3.16, 1.0),
            new(Programme.Orphan, 64, 1.0, 0.5),
            new(Programme.UnattendedChild, 22, 1.0, 0.8),
            new(Programme.WatchExited, 3_047, 2.29, 0.86),
            new(Programme.WatchRefused, 300, 2.29, 0.86),
        ],
        Standards =
        [
            new(new DateOnly(2017, 1, 1), [], new(700, 1_120, 1_050), new(700, 1_120, 1_050)),
            new(new DateOnly(2018, 6, 1), [], new(800, 1_120, 1_200), new(800, 1_120, 1_200)),
            new(new DateOnly(2018, 7, 1), [], new(800, 1_280, 1_200), new(800, 1_280, 1_200)),
        ],
        UrbanTopUp = 0.93,
        RuralTopUp = 0.80,
        OrphanAllowance = 1_000,
        UnattendedAllowance = 500,
        PaysDifference = true,
        CremationShare = 0.98,
        Hospitals = ["区人民医院", "区中医院", "区妇幼保健院", "大泽镇卫生院", "江门市中心医院", "省人民医院"],
        PlateProvince = "粤",
        PlateLetter = 'J',
    };
}
