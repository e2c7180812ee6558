using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Profiles;
using LowIncomeMonitor.Simulation.Records;
using LowIncomeMonitor.Simulation.Scenarios.Stays;

namespace LowIncomeMonitor.Simulation.Surroundings;

internal sealed class StrangerStays(CountyProfile profile) : IStrangerRecords
{
    private static readonly Quantiles s_total = new(700, 2_400, 4_200, 6_500, 9_500, 15_000, 28_000, 160_000);

    public (int Youngest, int Oldest) Ages => (1, 92);

    public RegistryRecord Make(Dice dice, Mention who, DateOnly day)
    {
        var total = s_total.Draw(dice) * 100L + dice.Below(100);
        var settled = day.AddDays(-dice.Between(1, 6));
        var discharged = settled.AddDays(-dice.Below(10));
        var stay = StaySheet.Fill(
            profile, dice, who, total * dice.Between(20, 60) / 100, total,
            (discharged.AddDays(-dice.Between(2, 24)), discharged, settled));
        return dice.Below(100) switch
        {
            < 8 => stay with { ReportedOn = day, Own = null },
            < 10 => stay with { ReportedOn = day, Diagnosis = "cosmetic" },
            _ => stay with { ReportedOn = day },
        };
    }

    public RegistryRecord Correct(Dice dice, RegistryRecord record, DateOnly day)
    {
        var stay = (StayRecord)record;
        var paid = (stay.Own ?? 0) / 2;
        return stay with
        {
            Version = 2,
            ReportedOn = day,
            Own = stay.Own - paid,
            Insurance = stay.Insurance + paid,
        };
    }
}
