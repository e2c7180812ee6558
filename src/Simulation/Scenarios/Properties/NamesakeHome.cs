using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Properties;

/// <summary>Houses of a namesake in the same village, who has a valid number of his own.</summary>
internal sealed class NamesakeHome : Scenario
{
    public override string Name => "namesake_home";

    public override IReadOnlyList<string> Bears { get; } = ["R04"];

    public override double PerTenThousand => 6;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickAdult(dice, stage.Hosts) is not var (household, member))
            return;
        var (number, _) = stage.StrangerNumber(dice, member.Person.Sex, dice.Between(25, 80));
        var who = Mentions.Namesake(member.Person, number, null);
        stage.Send(PropertySheet.New(stage, dice, who, household.Region, "residential"));
        stage.Send(PropertySheet.New(stage, dice, who, household.Region, "residential"));
    }
}
