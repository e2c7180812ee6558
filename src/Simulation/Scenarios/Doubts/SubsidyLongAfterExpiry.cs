using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Doubts;

/// <summary>A certificate ran out exactly ninety days ago and the subsidy goes on.</summary>
internal sealed class SubsidyLongAfterExpiry : Scenario
{
    public override string Name => "subsidy_long_after_expiry";

    public override IReadOnlyList<string> Bears { get; } = ["R18"];

    public override double PerTenThousand => 2;

    public override void Play(Stage stage, Dice dice)
    {
        Allowances.Certified(stage, dice, stage.AsOf.AddDays(-90), cancelled: false);
    }
}
