using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Payouts;

/// <summary>The bank returned the first month, and nobody paid it again.</summary>
internal sealed class ReturnedNotRepaid : Scenario
{
    public override string Name => "returned_not_repaid";

    public override IReadOnlyList<string> Bears { get; } = ["P07"];

    public override double PerTenThousand => 2;

    public override bool IsStateOfRoster => true;

    public override void Play(Stage stage, Dice dice)
    {
        if (Payout.Pick(stage, dice) is not var (household, _))
            return;
        Payout.Change(stage, household, Payout.Months(stage)[0], usual => [usual with { ReturnReason = "account_closed" }]);
    }
}
