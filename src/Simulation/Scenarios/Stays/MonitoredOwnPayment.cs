using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Scenarios.Stays;

/// <summary>Between the two thresholds: help is due to a monitored family, not yet to another.</summary>
internal sealed class MonitoredOwnPayment : Scenario
{
    public override string Name => "own_payment_of_monitored";

    public override IReadOnlyList<string> Bears { get; } = ["A01"];

    public override double PerTenThousand => 5;

    public override void Play(Stage stage, Dice dice)
    {
        var monitored = dice.Chance(0.6);
        var among = stage.Hosts.Where(h => h.Programme == Programme.Monitored == monitored).ToList();
        if (StaySheet.Pick(stage, dice, among) is not var (_, member))
            return;
        var own = dice.Between(6_200, 9_800) * 100L + dice.Below(100);
        stage.Send(StaySheet.New(stage, dice, Mentions.Right(dice, member.Person), own, own * 2));
    }
}
