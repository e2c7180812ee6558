using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Doubts;

/// <summary>A certificate is cancelled and the subsidy goes on.</summary>
internal sealed class SubsidyAfterCancellation : Scenario
{
    public override string Name => "subsidy_after_cancellation";

    public override IReadOnlyList<string> Bears { get; } = ["R18"];

    public override double PerTenThousand => 2;

    public override void Play(Stage stage, Dice dice)
    {
        Allowances.Certified(stage, dice, null, cancelled: true);
    }
}
