using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Stays;

/// <summary>A bill in the tens of thousands, nearly all of it reimbursed.</summary>
internal sealed class BigTotalSmallOwn : Scenario
{
    public override string Name => "big_total_small_own_payment";

    public override IReadOnlyList<string> Bears { get; } = ["A01"];

    public override double PerTenThousand => 15;

    public override void Play(Stage stage, Dice dice)
    {
        if (StaySheet.Pick(stage, dice, stage.Hosts) is not var (_, member))
            return;
        var own = dice.Between(300, 4_500) * 100L;
        stage.Send(StaySheet.New(stage, dice, Mentions.Right(dice, member.Person), own, dice.Between(25_000, 180_000) * 100L));
    }
}
