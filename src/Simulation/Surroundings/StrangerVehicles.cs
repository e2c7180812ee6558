using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Profiles;
using LowIncomeMonitor.Simulation.Records;
using LowIncomeMonitor.Simulation.Scenarios.Vehicles;

namespace LowIncomeMonitor.Simulation.Surroundings;

internal sealed class StrangerVehicles(CountyProfile profile) : IStrangerRecords
{
    private static readonly string[] s_kinds =
        ["car", "car", "car", "car", "truck", "motorcycle", "motorcycle", "ebike", "ebike", "farm_tricycle", "tractor"];

    public (int Youngest, int Oldest) Ages => (19, 78);

    public RegistryRecord Make(Dice dice, Mention who, DateOnly day)
    {
        var old = dice.Chance(0.2);
        var registered = old ? day.AddDays(-dice.Between(400, 5_000)) : day.AddDays(-dice.Below(15));
        var vehicle = VehicleSheet.Fill(profile, dice, who, dice.Pick(s_kinds), registered, day);
        return old && dice.Chance(0.7)
            ? vehicle with { EndedOn = day.AddDays(-dice.Below(20)), EndReason = dice.Chance(0.7) ? "sold" : "scrapped" }
            : vehicle;
    }

    public RegistryRecord Correct(Dice dice, RegistryRecord record, DateOnly day) =>
        (VehicleRecord)record with { Version = 2, EndedOn = day, EndReason = "sold", ReportedOn = day };
}
