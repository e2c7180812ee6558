using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Doubts;

/// <summary>One person on the roster twice under two numbers: name and birth date are the same. A car on one of them waits.</summary>
internal sealed class SecondNumber : Scenario
{
    public override string Name => "second_number";

    public override IReadOnlyList<string> Bears { get; } = ["V02", "R03"];

    public override double PerTenThousand => 2;

    public override bool IsStateOfRoster => true;

    public override void Play(Stage stage, Dice dice)
    {
        NewRows.SameName(stage, dice, daysLater: 0, withCar: dice.Chance(0.7));
    }
}
