using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Scenarios.Recounts;

/// <summary>An edge household between the two lines stays where it is.</summary>
internal sealed class EdgeFits : Scenario
{
    public override string Name => "edge_fits";

    public override IReadOnlyList<string> Bears { get; } = ["J06"];

    public override double PerTenThousand => 2;

    public override bool IsStateOfRoster => true;

    public override void Play(Stage stage, Dice dice)
    {
        if (Fresh.Pick(stage, dice, stage.Upper, (h, _) => h.Programme == Programme.Edge && h.Members.All(m => m.Income is not null)) is var (household, _))
            stage.Note(household);
    }
}
