using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Records;

namespace LowIncomeMonitor.Simulation.Scenarios.Properties;

/// <summary>A mud house or an ancestral house beside the dwelling: neither counts as a home.</summary>
internal sealed class UncountedHouse : Scenario
{
    public override string Name => "uncounted_house";

    public override IReadOnlyList<string> Bears { get; } = ["R04"];

    public override double PerTenThousand => 45;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickAdult(dice, stage.Hosts) is not var (household, member))
            return;
        var who = Mentions.Right(dice, member.Person);
        stage.Send(PropertySheet.New(stage, dice, who, household.Region, dice.Chance(0.6) ? "mud_house" : "ancestral"));
        if (!household.Members.Any(m => m.Person.Records.OfType<PropertyRecord>().Any(r => r.Use == "residential")))
            stage.Send(PropertySheet.New(stage, dice, who, household.Region, "residential"));
    }
}
