using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Scenarios.Vehicles;

/// <summary>A car in a household of a programme that does not look at vehicles.</summary>
internal sealed class CarOfUntestedProgramme : Scenario
{
    public override string Name => "car_of_untested_programme";

    public override IReadOnlyList<string> Bears { get; } = ["R03"];

    public override double PerTenThousand => 4;

    public override void Play(Stage stage, Dice dice)
    {
        var untested = stage.Hosts.Where(h => h.Programme is Programme.Rigid or Programme.Monitored && !h.Doubled).ToList();
        if (stage.PickAdult(dice, untested) is var (_, member))
            stage.Send(VehicleSheet.New(stage, dice, Mentions.Right(dice, member.Person), "car"));
    }
}
