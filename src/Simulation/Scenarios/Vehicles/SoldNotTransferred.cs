using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Vehicles;

/// <summary>Sold by word of mouth: the register still shows the member as owner, so the question is asked and the contract answers it.</summary>
internal sealed class SoldNotTransferred : Scenario
{
    public override string Name => "vehicle_sold_not_transferred";

    public override IReadOnlyList<string> Bears { get; } = ["R03"];

    public override double PerTenThousand => 5;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickAdult(dice, stage.Tested) is var (_, member))
            stage.Send(VehicleSheet.New(stage, dice, Mentions.Right(dice, member.Person), "car", yearsAgo: dice.Between(6, 12)));
    }
}
