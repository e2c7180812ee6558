using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Scenarios.Family;

namespace LowIncomeMonitor.Simulation.Scenarios.Doubts;

/// <summary>A child elsewhere earns well, and nothing is agreed.</summary>
internal sealed class AbleChildElsewhere : Scenario
{
    public override string Name => "able_child_elsewhere";

    public override IReadOnlyList<string> Bears { get; } = ["R13", "R15"];

    public override double PerTenThousand => 4;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickMember(dice, stage.Tested, (_, m) => m.Person.AgeOn(stage.AsOf) is >= 58 and < 90) is var (_, member))
            stage.Send(SupportSheet.OfChild(stage, dice, Mentions.Right(dice, member.Person), dice.Between(90, 200) * 100));
    }
}
