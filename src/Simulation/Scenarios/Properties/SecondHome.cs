using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Properties;

/// <summary>A second dwelling, of the same or another member. Programmes that do not test what one owns are left out.</summary>
internal sealed class SecondHome : Scenario
{
    public override string Name => "second_home";

    public override IReadOnlyList<string> Bears { get; } = ["R04"];

    public override double PerTenThousand => 10;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickAdult(dice, stage.Tested) is not var (household, member))
            return;
        stage.Send(PropertySheet.New(stage, dice, Mentions.Right(dice, member.Person), household.Region, "residential"));
        var other = household.Members.FirstOrDefault(m => m != member && m.Person.Free && m.ActiveOn(stage.AsOf)) ?? member;
        stage.Send(PropertySheet.New(stage, dice, Mentions.Right(dice, other.Person), household.Region, "residential"));
    }
}
