using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Vehicles;

/// <summary>First on record as owned; a later version of the same record says sold or scrapped.</summary>
internal sealed class VehicleReportedSoldLater : Scenario
{
    public override string Name => "vehicle_reported_sold_later";

    public override IReadOnlyList<string> Bears { get; } = ["R03"];

    public override double PerTenThousand => 5;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickAdult(dice, stage.Tested) is not var (_, member))
            return;
        var car = VehicleSheet.New(stage, dice, Mentions.Right(dice, member.Person), "car");
        var sent = stage.Send(car);
        stage.Send(VehicleSheet.End(stage, dice, sent) with { Version = 2 });
    }
}
