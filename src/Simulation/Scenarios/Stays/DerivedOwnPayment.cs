using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Stays;

/// <summary>The own payment was left out; total, insurance and aid give it.</summary>
internal sealed class DerivedOwnPayment : Scenario
{
    public override string Name => "own_payment_derived";

    public override IReadOnlyList<string> Bears { get; } = ["A01"];

    public override double PerTenThousand => 6;

    public override void Play(Stage stage, Dice dice)
    {
        if (StaySheet.Pick(stage, dice, stage.Hosts) is not var (_, member))
            return;
        var own = dice.Between(10_500, 40_000) * 100L;
        var stay = StaySheet.New(stage, dice, Mentions.Right(dice, member.Person), own, own * 2 + 1_00);
        stage.Send(stay with { Own = null });
    }
}
