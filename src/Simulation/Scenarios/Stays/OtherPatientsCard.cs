using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Stays;

/// <summary>A relative was treated under a member's number.</summary>
internal sealed class OtherPatientsCard : Scenario
{
    public override string Name => "stay_on_members_card";

    public override IReadOnlyList<string> Bears { get; } = ["A01", "V03"];

    public override double PerTenThousand => 4;

    public override void Play(Stage stage, Dice dice)
    {
        if (StaySheet.Pick(stage, dice, stage.Hosts) is not var (_, member))
            return;
        var own = dice.Between(11_000, 40_000) * 100L;
        var who = Mentions.OtherName(member.Person, Stage.OtherName(dice, member.Person.Name), null);
        stage.Send(StaySheet.New(stage, dice, who, own, own * 2));
    }
}
