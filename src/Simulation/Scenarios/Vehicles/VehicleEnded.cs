using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Vehicles;

/// <summary>A car that was sold or scrapped before anybody asked.</summary>
internal sealed class VehicleEnded : Scenario
{
    public override string Name => "vehicle_ended";

    public override IReadOnlyList<string> Bears { get; } = ["R03"];

    public override double PerTenThousand => 8;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickAdult(dice, stage.Tested) is not var (_, member))
            return;
        var car = VehicleSheet.New(stage, dice, Mentions.Right(dice, member.Person), "car", yearsAgo: dice.Between(3, 14));
        stage.Send(VehicleSheet.End(stage, dice, car));
    }
}
