using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Vehicles;

/// <summary>What poor families own and every rule excepts: motorcycle, e-bike, farm tricycle, tractor, disability vehicle.</summary>
internal sealed class ExemptVehicle : Scenario
{
    public override string Name => "exempt_vehicle";

    public override IReadOnlyList<string> Bears { get; } = ["R03"];

    public override double PerTenThousand => 140;

    public override void Play(Stage stage, Dice dice)
    {
        string[] kinds = ["motorcycle", "motorcycle", "ebike", "ebike", "ebike", "farm_tricycle", "tractor", "disability_vehicle"];
        if (stage.PickAdult(dice, stage.Hosts) is var (_, member))
            stage.Send(VehicleSheet.New(stage, dice, Mentions.Right(dice, member.Person), dice.Pick(kinds)));
    }
}
