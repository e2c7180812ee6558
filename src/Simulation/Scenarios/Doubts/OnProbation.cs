using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Scenarios.Family;

namespace LowIncomeMonitor.Simulation.Scenarios.Doubts;

/// <summary>A suspended sentence, served at home.</summary>
internal sealed class OnProbation : Scenario
{
    public override string Name => "on_probation";

    public override IReadOnlyList<string> Bears { get; } = ["R02"];

    public override double PerTenThousand => 2;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickMember(dice, stage.Hosts, (_, m) => m.Person.AgeOn(stage.AsOf) is >= 20 and < 65) is var (_, member))
            stage.Send(CustodySheet.New(stage, dice, Mentions.Right(dice, member.Person), "suspended_sentence", dice.Between(26, 48)));
    }
}
