using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Scenarios.Missed;

/// <summary>The one severely ill member of an edge household is on dibao alone already.</summary>
internal sealed class EdgeMemberOnOwnDibao : Scenario
{
    public override string Name => "edge_member_on_own_dibao";

    public override IReadOnlyList<string> Bears { get; } = ["A08"];

    public override double PerTenThousand => 3;

    public override bool IsStateOfRoster => true;

    public override void Play(Stage stage, Dice dice)
    {
        if (Fresh.Pick(stage, dice, stage.Upper, (h, m) => h.Programme == Programme.Edge) is not var (household, member))
            return;
        foreach (var other in household.Members)
            (other.SevereIllness, other.DisabilityGrade, other.DisabilityKind) = (false, null, "");
        (member.SevereIllness, member.SinglePersonDibao) = (true, true);
        stage.Note(household);
    }
}
