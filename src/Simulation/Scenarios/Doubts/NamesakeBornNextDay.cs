using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Doubts;

/// <summary>The same name, born a day later: two people.</summary>
internal sealed class NamesakeBornNextDay : Scenario
{
    public override string Name => "namesake_born_next_day";

    public override IReadOnlyList<string> Bears { get; } = ["V02"];

    public override double PerTenThousand => 2;

    public override bool IsStateOfRoster => true;

    public override void Play(Stage stage, Dice dice)
    {
        NewRows.SameName(stage, dice, daysLater: 1, withCar: false);
    }
}
