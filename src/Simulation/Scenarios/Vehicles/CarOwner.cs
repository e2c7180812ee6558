using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Vehicles;

/// <summary>A car or a truck registered to a member of a household whose programme tests vehicles.</summary>
internal sealed class CarOwner : Scenario
{
    public override string Name => "car_owner";

    public override IReadOnlyList<string> Bears { get; } = ["R03"];

    public override double PerTenThousand => 25;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickAdult(dice, stage.Tested) is var (_, member))
            stage.Send(VehicleSheet.New(stage, dice, Mentions.Right(dice, member.Person), dice.Chance(0.8) ? "car" : "truck"));
    }
}
