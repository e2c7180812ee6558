using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Stays;

/// <summary>A big bill of which nobody said who paid it: unknown is not high.</summary>
internal sealed class OwnPaymentUnknown : Scenario
{
    public override string Name => "own_payment_unknown";

    public override IReadOnlyList<string> Bears { get; } = ["A01"];

    public override double PerTenThousand => 5;

    public override void Play(Stage stage, Dice dice)
    {
        if (StaySheet.Pick(stage, dice, stage.Hosts) is not var (_, member))
            return;
        var total = dice.Between(30_000, 120_000) * 100L;
        var stay = StaySheet.New(stage, dice, Mentions.Right(dice, member.Person), total / 2, total);
        stage.Send(dice.Chance(0.5)
            ? stay with { Own = null, Insurance = null }
            : stay with { Own = null, Aid = null });
    }
}
