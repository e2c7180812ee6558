using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Scenarios.Missed;

/// <summary>A severely ill member of an edge household who is not on dibao alone.</summary>
internal sealed class EdgeMemberIll : Scenario
{
    public override string Name => "edge_member_ill";

    public override IReadOnlyList<string> Bears { get; } = ["A08"];

    public override double PerTenThousand => 3;

    public override bool IsStateOfRoster => true;

    public override void Play(Stage stage, Dice dice)
    {
        if (Fresh.Pick(stage, dice, stage.Upper, (h, _) => h.Programme == Programme.Edge) is not var (household, member))
            return;
        member.SevereIllness = true;
        stage.Note(household);
    }
}
