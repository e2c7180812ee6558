using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Corruptions;

namespace LowIncomeMonitor.Simulation.Scenarios.Vehicles;

/// <summary>
/// A car whose owner number cannot be read. The vehicle register has no birth date, but one slip from the number under the
/// same name is the person, and worth a check of the data.
/// </summary>
internal sealed class CarNumberUnreadable : Scenario
{
    public override string Name => "car_number_unreadable";

    public override IReadOnlyList<string> Bears { get; } = ["R03", "V01"];

    public override double PerTenThousand => 3;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickAdult(dice, stage.Tested) is not var (_, member))
            return;
        var number = CorruptionKinds.Any(CorruptionKinds.UnreadableNumber, member.Person.Number, dice)!;
        stage.Send(VehicleSheet.New(stage, dice, Mentions.NumberWithSlip(member.Person, number), "car"));
    }
}
