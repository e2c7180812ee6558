using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Stays;

/// <summary>A long illness of which the family pays far more than it can.</summary>
internal sealed class HighOwnPayment : Scenario
{
    public override string Name => "high_own_payment";

    public override IReadOnlyList<string> Bears { get; } = ["A01"];

    public override double PerTenThousand => 20;

    public override void Play(Stage stage, Dice dice)
    {
        if (StaySheet.Pick(stage, dice, stage.Hosts) is not var (_, member))
            return;
        var own = dice.Between(10_500, 60_000) * 100L + dice.Below(100);
        var stay = StaySheet.New(stage, dice, Mentions.Right(dice, member.Person), own, own * dice.Between(15, 40) / 10);
        stage.Send(stay with { Diagnosis = dice.Chance(0.8) ? "severe" : "injury" });
    }
}
