using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Payouts;

/// <summary>The bank returned a month, and it was paid again.</summary>
internal sealed class ReturnedAndRepaid : Scenario
{
    public override string Name => "returned_and_repaid";

    public override IReadOnlyList<string> Bears { get; } = ["P02", "P07"];

    public override double PerTenThousand => 2;

    public override bool IsStateOfRoster => true;

    public override void Play(Stage stage, Dice dice)
    {
        if (Payout.Pick(stage, dice) is not var (household, _))
            return;
        Payout.Change(stage, household, Payout.Months(stage)[0], usual => [usual with { ReturnReason = "name_mismatch" }, usual]);
    }
}
