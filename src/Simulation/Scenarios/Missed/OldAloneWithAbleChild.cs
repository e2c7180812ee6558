using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Scenarios.Family;

namespace LowIncomeMonitor.Simulation.Scenarios.Missed;

/// <summary>Somebody over sixty lives alone; a child elsewhere owes support and can give it.</summary>
internal sealed class OldAloneWithAbleChild : Scenario
{
    public override string Name => "old_alone_with_able_child";

    public override IReadOnlyList<string> Bears { get; } = ["A10"];

    public override double PerTenThousand => 2;

    public override void Play(Stage stage, Dice dice)
    {
        if (Fresh.Pick(stage, dice, stage.Upper, (h, m) => h.Members.Count == 1 && h.Programme >= Programme.Rigid
            && Fresh.IsAged(stage, m, 61)) is not var (household, member))
            return;
        member.Income = dice.Between(0, 300);
        stage.Note(household);
        stage.Send(SupportSheet.OfChild(stage, dice, Mentions.Right(dice, member.Person), dice.Between(90, 150) * 100));
    }
}
