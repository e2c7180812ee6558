using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Vehicles;

/// <summary>A car of a namesake with a valid number of his own.</summary>
internal sealed class NamesakeCar : Scenario
{
    public override string Name => "namesake_car";

    public override IReadOnlyList<string> Bears { get; } = ["R03"];

    public override double PerTenThousand => 5;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickAdult(dice, stage.Tested) is not var (_, member))
            return;
        var (number, _) = stage.StrangerNumber(dice, member.Person.Sex, dice.Between(20, 60));
        stage.Send(VehicleSheet.New(stage, dice, Mentions.Namesake(member.Person, number, null), "car"));
    }
}
