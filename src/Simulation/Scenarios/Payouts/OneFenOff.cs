using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Payouts;

/// <summary>The last month differs from the approved amount by the one fen that rounding leaves.</summary>
internal sealed class OneFenOff : Scenario
{
    public override string Name => "one_fen_off";

    public override IReadOnlyList<string> Bears { get; } = ["P03"];

    public override double PerTenThousand => 2;

    public override bool IsStateOfRoster => true;

    public override void Play(Stage stage, Dice dice)
    {
        if (Payout.Pick(stage, dice) is not var (household, _))
            return;
        Payout.Change(stage, household, Payout.Months(stage)[^1], usual => [usual with { Amount = usual.Amount - 1 }]);
    }
}
