using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Profiles;

/// <summary>
/// Qingyuan City, Guangdong, 2021: eight counties, two rural classes (Qingcheng pays more). Dibao, tekun and
/// children's figures are the city's; edge (1.5 x the line), rigid, monitored and watch-pool figures are assumed.
/// </summary>
internal static class Qingyuan
{
    private static readonly int[] s_firstClass = [441802];
    private static readonly int[] s_secondClass = [441803, 441821, 441823, 441825, 441826, 441881, 441882];

    public static CountyProfile Profile { get; } = new()
    {
        Name = "qingyuan",
        LastDay = new DateOnly(2021, 12, 31),
        Counties =
        [
            (441802, 14), (441803, 18), (441821, 9), (441823, 15), (441825, 4), (441826, 6), (441881, 22), (441882, 12),
        ],
        Neighbours = [440114, 440117, 440118, 440229, 440232, 440281, 441223, 441224, 450403, 431103],
        TownsPerCounty = 11,
        VillagesPerTown = 14,
        Shares =
        [
            new(Programme.Dibao, 86_621, 2.11, 0.9),
            new(Programme.Tekun, 18_757, 1.0, 0.95),
            new(Programme.Edge, 3_300, 2.4, 0.85),
            new(Programme.Rigid, 900, 2.8, 0.8),
            new(Programme.Monitored, 2_500, 3.3, 1.0),
            new(Programme.Orphan, 667, 1.0, 0.82),
            new(Programme.UnattendedChild, 2_250, 1.0, 0.9),
            new(Programme.WatchExited, 4_000, 2.4, 0.9),
            new(Programme.WatchRefused, 2_000, 2.4, 0.9),
        ],
        Standards =
        [
            new(new DateOnly(2020, 3, 1), s_firstClass, new(807, 1_291, 1_211), new(691, 1_106, 1_037)),
            new(new DateOnly(2020, 3, 1), s_secondClass, new(807, 1_291, 1_211), new(608, 973, 912)),
            new(new DateOnly(2021, 3, 1), s_firstClass, new(847, 1_355, 1_271), new(726, 1_162, 1_089)),
            new(new DateOnly(2021, 3, 1), s_secondClass, new(847, 1_355, 1_271), new(638, 1_021, 957)),
        ],
        UrbanTopUp = 0.79,
        RuralTopUp = 0.55,
        OrphanAllowance = 1_227,
        FormerIsPublished = false,
        CremationShare = 0.95,
        Hospitals = ["市人民医院", "市中医院", "英德市人民医院", "连州市人民医院", "阳山县人民医院", "省人民医院"],
        PlateProvince = "粤",
        PlateLetter = 'R',
    };
}
