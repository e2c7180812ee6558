using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Scenarios.Properties;

/// <summary>A second dwelling, of the same or another member. Monitored families are left out: what they own is not tested.</summary>
internal sealed class SecondHome : Scenario
{
    public override string Name => "second_home";

    public override IReadOnlyList<string> Bears { get; } = ["R04"];

    public override double PerTenThousand => 10;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickAdult(dice, stage.Hosts) is not var (household, member) || household.Programme == Programme.Monitored)
            return;
        stage.Send(PropertySheet.New(stage, dice, Mentions.Right(dice, member.Person), household.Region, "residential"));
        var other = household.Members.FirstOrDefault(m => m != member && m.Person.Free && m.ActiveOn(stage.AsOf)) ?? member;
        stage.Send(PropertySheet.New(stage, dice, Mentions.Right(dice, other.Person), household.Region, "residential"));
    }
}
