using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Scenarios.Stays;

/// <summary>Exactly the threshold, which is not above it; and one fen more, which is.</summary>
internal sealed class BoundaryPayment : Scenario
{
    public override string Name => "own_payment_at_threshold";

    public override IReadOnlyList<string> Bears { get; } = ["A01"];

    public override double PerTenThousand => 6;

    public override void Play(Stage stage, Dice dice)
    {
        var monitored = dice.Chance(0.5);
        var among = stage.Hosts.Where(h => h.Programme == Programme.Monitored == monitored).ToList();
        if (StaySheet.Pick(stage, dice, among) is not var (household, member))
            return;
        var threshold = household.Programme == Programme.Monitored ? 6_000_00L : 10_000_00L;
        var own = threshold + (dice.Chance(0.6) ? 0 : 1);
        stage.Send(StaySheet.New(stage, dice, Mentions.Right(dice, member.Person), own, own * 3));
    }
}
