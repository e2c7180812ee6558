using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Scenarios.Recounts;

/// <summary>The approved top-up is smaller than line less income, though not by the raise.</summary>
internal sealed class TopUpTooSmall : Scenario
{
    public override string Name => "top_up_too_small";

    public override IReadOnlyList<string> Bears { get; } = ["J02"];

    public override double PerTenThousand => 3;

    public override bool IsStateOfRoster => true;

    public override void Play(Stage stage, Dice dice)
    {
        if (Fresh.Pick(stage, dice, stage.Tested, (h, m) => h.Programme == Programme.Dibao && h.Members.All(o => o.Income is not null))
            is not var (household, _) || household.MonthlyAmount < 40 * household.Members.Count)
            return;
        household.MonthlyAmount -= dice.Between(12, 30) * household.Members.Count;
        stage.Note(household);
    }
}
