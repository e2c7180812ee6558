using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Scenarios.Recounts;

/// <summary>An edge household declares less than the dibao line.</summary>
internal sealed class EdgeFellBelow : Scenario
{
    public override string Name => "edge_fell_below";

    public override IReadOnlyList<string> Bears { get; } = ["J06"];

    public override double PerTenThousand => 3;

    public override bool IsStateOfRoster => true;

    public override void Play(Stage stage, Dice dice)
    {
        if (Fresh.Pick(stage, dice, stage.Upper, (h, _) => h.Programme == Programme.Edge) is not var (household, _))
            return;
        foreach (var member in household.Members)
            member.Income = dice.Between(0, 500);
        stage.Note(household);
    }
}
