using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Profiles;

/// <summary>
/// Chibi City, Hubei, 2023. Recipients by programme and the standards before and after 2023-04-01 are the city's own
/// figures; the watch pool fills up to the 25,000 people it says it monitors. Household size is not published: 1.9
/// lies between the two places that publish one.
/// </summary>
internal static class Chibi
{
    public static CountyProfile Profile { get; } = new()
    {
        Name = "chibi",
        LastDay = new DateOnly(2023, 12, 29),
        Counties = [(421281, 1)],
        Neighbours = [421202, 421221, 421222, 421223, 421224, 421002, 430603, 430682, 420117, 421083],
        TownsPerCounty = 14,
        VillagesPerTown = 13,
        Shares =
        [
            new(Programme.Dibao, 19_823, 1.9, 0.676),
            new(Programme.Tekun, 1_566, 1.0, 0.803),
            new(Programme.Edge, 780, 2.3, 0.785),
            new(Programme.Rigid, 300, 2.8, 0.7),
            new(Programme.Monitored, 304, 3.27, 1.0),
            new(Programme.Orphan, 68, 1.0, 0.765),
            new(Programme.UnattendedChild, 222, 1.0, 0.9),
            new(Programme.WatchExited, 1_100, 2.4, 0.7),
            new(Programme.WatchRefused, 840, 2.4, 0.7),
        ],
        Standards =
        [
            new(new DateOnly(2022, 4, 1), [], new(650, 1_300, 1_300), new(550, 1_021, 1_100)),
            new(new DateOnly(2023, 4, 1), [], new(720, 1_440, 1_440), new(649, 1_150, 1_298)),
        ],
        UrbanTopUp = 317.0 / 720,
        RuralTopUp = 283.0 / 649,
        FullLineFrom = new DateOnly(2023, 1, 1),
        FullLineLift = 0.042,
        OrphanAllowance = 1_500,
        UnattendedAllowance = 1_500,
        CremationShare = 0.85,
        Hospitals = ["市人民医院", "市中医医院", "市妇幼保健院", "新店镇卫生院", "省人民医院", "省肿瘤医院"],
        PlateProvince = "鄂",
        PlateLetter = 'L',
    };
}
