using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Properties;

/// <summary>The one house the family lives in.</summary>
internal sealed class OwnDwelling : Scenario
{
    public override string Name => "own_dwelling";

    public override IReadOnlyList<string> Bears { get; } = ["R04"];

    public override double PerTenThousand => 250;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickAdult(dice, stage.Hosts) is not var (household, member)
            || household.Members.Any(m => m.Person.Records.Any(r => r.Source == RegistrySource.Property)))
            return;
        var who = Mentions.Right(dice, member.Person);
        stage.Send(PropertySheet.New(stage, dice, who, household.Region, "residential"));
    }
}
