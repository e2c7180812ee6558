using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Scenarios.Recounts;

/// <summary>The approved top-up is off by a few yuan, as rounding leaves it.</summary>
internal sealed class TopUpNearlyRight : Scenario
{
    public override string Name => "top_up_nearly_right";

    public override IReadOnlyList<string> Bears { get; } = ["J02"];

    public override double PerTenThousand => 3;

    public override bool IsStateOfRoster => true;

    public override void Play(Stage stage, Dice dice)
    {
        if (Fresh.Pick(stage, dice, stage.Tested, (h, m) => h.Programme == Programme.Dibao && h.Members.All(o => o.Income is not null))
            is not var (household, _))
            return;
        household.MonthlyAmount += dice.Between(-9, 9) * household.Members.Count;
        stage.Note(household);
    }
}
