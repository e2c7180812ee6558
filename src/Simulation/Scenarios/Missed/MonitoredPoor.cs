using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Scenarios.Missed;

/// <summary>A monitored household below the line without any help.</summary>
internal sealed class MonitoredPoor : Scenario
{
    public override string Name => "monitored_poor";

    public override IReadOnlyList<string> Bears { get; } = ["A13"];

    public override double PerTenThousand => 2;

    public override bool IsStateOfRoster => true;

    public override void Play(Stage stage, Dice dice)
    {
        if (Fresh.Pick(stage, dice, stage.Upper, (h, _) => h.Programme == Programme.Monitored) is not var (household, _))
            return;
        foreach (var member in household.Members)
            member.Income = dice.Between(0, 400);
        stage.Note(household);
    }
}
