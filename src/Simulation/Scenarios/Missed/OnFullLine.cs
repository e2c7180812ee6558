using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Scenarios.Missed;

/// <summary>A severely disabled person with some income gets the full line, as granted.</summary>
internal sealed class OnFullLine : Scenario
{
    public override string Name => "on_full_line";

    public override IReadOnlyList<string> Bears { get; } = ["A09", "J02"];

    public override double PerTenThousand => 3;

    public override bool IsStateOfRoster => true;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.Profile.FullLineFrom is null || Fresh.Pick(stage, dice, stage.Tested, (h, m) => h.Programme == Programme.Dibao
            && h.Members.Count == 1 && m.DisabilityGrade is 1 or 2 && m.Income > 0) is not var (household, _))
            return;
        stage.Note(household);
    }
}
