using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Vehicles;

/// <summary>A scrapping date that is already known but still ahead: on this day the car is owned.</summary>
internal sealed class VehicleEndsLater : Scenario
{
    public override string Name => "vehicle_ends_later";

    public override IReadOnlyList<string> Bears { get; } = ["R03"];

    public override double PerTenThousand => 2;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickAdult(dice, stage.Tested) is not var (_, member))
            return;
        var car = VehicleSheet.New(stage, dice, Mentions.Right(dice, member.Person), "truck", yearsAgo: dice.Between(12, 14));
        stage.Send(car with { EndedOn = stage.AsOf.AddDays(dice.Between(30, 200)), EndReason = "scrapped" });
    }
}
