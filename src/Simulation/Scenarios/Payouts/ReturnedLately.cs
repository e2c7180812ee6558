using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Payouts;

/// <summary>The bank returned the last month; the days for paying it again are not over.</summary>
internal sealed class ReturnedLately : Scenario
{
    public override string Name => "returned_lately";

    public override IReadOnlyList<string> Bears { get; } = ["P02", "P07"];

    public override double PerTenThousand => 2;

    public override bool IsStateOfRoster => true;

    public override void Play(Stage stage, Dice dice)
    {
        if (Payout.Pick(stage, dice) is not var (household, _))
            return;
        Payout.Change(stage, household, Payout.Months(stage)[^1], usual => [usual with { ReturnReason = "account_closed" }]);
    }
}
