using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Payouts;

/// <summary>The last month brings less than was approved.</summary>
internal sealed class PaidTooLittle : Scenario
{
    public override string Name => "paid_too_little";

    public override IReadOnlyList<string> Bears { get; } = ["P03"];

    public override double PerTenThousand => 2;

    public override bool IsStateOfRoster => true;

    public override void Play(Stage stage, Dice dice)
    {
        if (Payout.Pick(stage, dice) is not var (household, _))
            return;
        var less = dice.Between(5, 60) * 100L;
        Payout.Change(stage, household, Payout.Months(stage)[^1], usual => [usual with { Amount = usual.Amount - less }]);
    }
}
