using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Records;

namespace LowIncomeMonitor.Simulation.Surroundings;

internal sealed class StrangerDeaths : IStrangerRecords
{
    private static readonly string[] s_feeds = ["police", "police", "medical", "cremation", "cremation", "pension"];

    public (int Youngest, int Oldest) Ages => (35, 97);

    public RegistryRecord Make(Dice dice, Mention who, DateOnly day)
    {
        var registered = day.AddDays(-dice.Below(8));
        return new DeathRecord
        {
            Who = who,
            Feed = dice.Pick(s_feeds),
            DiedOn = registered.AddDays(-dice.Between(1, 30)),
            RegisteredOn = registered,
            ReportedOn = day,
        };
    }

    public RegistryRecord Correct(Dice dice, RegistryRecord record, DateOnly day) =>
        record with { Version = 2, Withdrawn = true, ReportedOn = day };
}
