using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Scenarios.Missed;

/// <summary>Somebody over sixty lives alone with next to nothing, and is only watched.</summary>
internal sealed class OldAloneWithoutPension : Scenario
{
    public override string Name => "old_alone_without_pension";

    public override IReadOnlyList<string> Bears { get; } = ["A10"];

    public override double PerTenThousand => 3;

    public override bool IsStateOfRoster => true;

    public override void Play(Stage stage, Dice dice)
    {
        if (Fresh.Pick(stage, dice, stage.Upper, (h, m) => h.Members.Count == 1 && h.Programme >= Programme.Rigid
            && Fresh.IsAged(stage, m, 61)) is not var (household, member))
            return;
        member.Income = dice.Between(0, 300);
        stage.Note(household);
    }
}
