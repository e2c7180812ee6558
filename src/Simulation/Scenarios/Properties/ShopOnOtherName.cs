using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Properties;

/// <summary>A shop under a member's number and another name.</summary>
internal sealed class ShopOnOtherName : Scenario
{
    public override string Name => "shop_on_other_name";

    public override IReadOnlyList<string> Bears { get; } = ["R04", "V03"];

    public override double PerTenThousand => 3;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickAdult(dice, stage.Hosts) is not var (household, member))
            return;
        var who = Mentions.OtherName(member.Person, Stage.OtherName(dice, member.Person.Name), null);
        stage.Send(PropertySheet.New(stage, dice, who, household.Region, "shop"));
    }
}
