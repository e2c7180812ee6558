using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Missed;

/// <summary>A disabled person on dibao draws no subsidy, long after the certificate.</summary>
internal sealed class SubsidyMissed : Scenario
{
    public override string Name => "subsidy_missed";

    public override IReadOnlyList<string> Bears { get; } = ["A03"];

    public override double PerTenThousand => 4;

    public override void Play(Stage stage, Dice dice)
    {
        Subsidies.Certified(stage, dice);
    }
}
