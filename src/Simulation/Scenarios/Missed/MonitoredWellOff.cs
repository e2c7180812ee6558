using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Scenarios.Missed;

/// <summary>A monitored household earns well above every line.</summary>
internal sealed class MonitoredWellOff : Scenario
{
    public override string Name => "monitored_well_off";

    public override IReadOnlyList<string> Bears { get; } = ["A13"];

    public override double PerTenThousand => 3;

    public override bool IsStateOfRoster => true;

    public override void Play(Stage stage, Dice dice)
    {
        if (Fresh.Pick(stage, dice, stage.Upper, (h, _) => h.Programme == Programme.Monitored) is not var (household, _))
            return;
        foreach (var member in household.Members)
            member.Income = dice.Between(2_000, 3_000);
        stage.Note(household);
    }
}
