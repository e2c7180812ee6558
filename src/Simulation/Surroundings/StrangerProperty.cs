using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Records;
using LowIncomeMonitor.Simulation.Scenarios.Properties;

namespace LowIncomeMonitor.Simulation.Surroundings;

internal sealed class StrangerProperty(Geography geography) : IStrangerRecords
{
    private static readonly string[] s_uses =
        ["residential", "residential", "residential", "residential", "residential", "shop", "garage", "office", "mud_house", "ancestral"];

    public (int Youngest, int Oldest) Ages => (20, 88);

    public RegistryRecord Make(Dice dice, Mention who, DateOnly day)
    {
        int? share = dice.Below(10) switch { 0 => null, 1 => 50, 2 => PropertySheet.SmallShare(dice), _ => 100 };
        var region = geography.Draw(dice, dice.Chance(0.5)).Region;
        return PropertySheet.Fill(dice, who, region, dice.Pick(s_uses), share, day.AddDays(-dice.Below(15)), day);
    }

    public RegistryRecord Correct(Dice dice, RegistryRecord record, DateOnly day) =>
        (PropertyRecord)record with { Version = 2, EndedOn = day, EndReason = "sold", ReportedOn = day };
}
