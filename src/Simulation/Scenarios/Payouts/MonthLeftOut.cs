using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Payouts;

/// <summary>The last batch holds no line for a household that is helped.</summary>
internal sealed class MonthLeftOut : Scenario
{
    public override string Name => "month_left_out";

    public override IReadOnlyList<string> Bears { get; } = ["P02"];

    public override double PerTenThousand => 2;

    public override bool IsStateOfRoster => true;

    public override void Play(Stage stage, Dice dice)
    {
        if (Payout.Pick(stage, dice) is not var (household, _))
            return;
        Payout.Change(stage, household, Payout.Months(stage)[^1], _ => []);
    }
}
