using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Vehicles;

/// <summary>A dealer or relative registered a car with a member's number under another name.</summary>
internal sealed class CarOnBorrowedNumber : Scenario
{
    public override string Name => "car_on_borrowed_number";

    public override IReadOnlyList<string> Bears { get; } = ["R03", "V03"];

    public override double PerTenThousand => 4;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickAdult(dice, stage.Tested) is not var (_, member))
            return;
        var who = Mentions.OtherName(member.Person, Stage.OtherName(dice, member.Person.Name), null);
        stage.Send(VehicleSheet.New(stage, dice, who, "car"));
    }
}
