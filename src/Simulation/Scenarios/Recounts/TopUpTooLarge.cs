using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Scenarios.Recounts;

/// <summary>The approved top-up is larger than line less income.</summary>
internal sealed class TopUpTooLarge : Scenario
{
    public override string Name => "top_up_too_large";

    public override IReadOnlyList<string> Bears { get; } = ["J02"];

    public override double PerTenThousand => 3;

    public override bool IsStateOfRoster => true;

    public override void Play(Stage stage, Dice dice)
    {
        if (Fresh.Pick(stage, dice, stage.Tested, (h, m) => h.Programme == Programme.Dibao && h.Members.All(o => o.Income is not null))
            is not var (household, _))
            return;
        household.MonthlyAmount += dice.Between(12, 60) * household.Members.Count;
        stage.Note(household);
    }
}
