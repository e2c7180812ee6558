using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios.Work;

/// <summary>A member joins a farmers' cooperative, as half a village does.</summary>
internal sealed class CooperativeMember : Scenario
{
    public override string Name => "cooperative_member";

    public override IReadOnlyList<string> Bears { get; } = ["R08"];

    public override double PerTenThousand => 6;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickMember(dice, stage.Hosts, (_, m) => m.Person.AgeOn(stage.AsOf) is >= 22 and < 70) is var (_, member))
            stage.Send(BusinessSheet.New(stage, dice, Mentions.Right(dice, member.Person), "coop_member"));
    }
}
