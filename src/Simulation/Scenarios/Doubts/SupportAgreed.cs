using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Scenarios.Family;

namespace LowIncomeMonitor.Simulation.Scenarios.Doubts;

/// <summary>A child elsewhere pays what was agreed.</summary>
internal sealed class SupportAgreed : Scenario
{
    public override string Name => "support_agreed";

    public override IReadOnlyList<string> Bears { get; } = ["R15"];

    public override double PerTenThousand => 2;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickMember(dice, stage.Tested, (h, m) => h.Programme != Programme.Tekun && m.Person.AgeOn(stage.AsOf) is >= 58 and < 90)
            is var (_, member))
            stage.Send(SupportSheet.OfChild(stage, dice, Mentions.Right(dice, member.Person), dice.Between(90, 200) * 100, dice.Between(50, 200)));
    }
}
