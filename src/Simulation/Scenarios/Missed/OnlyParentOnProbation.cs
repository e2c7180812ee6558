using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Scenarios.Family;

namespace LowIncomeMonitor.Simulation.Scenarios.Missed;

/// <summary>The only parent on the roster is under a suspended sentence, at home with the child.</summary>
internal sealed class OnlyParentOnProbation : Scenario
{
    public override string Name => "only_parent_on_probation";

    public override IReadOnlyList<string> Bears { get; } = ["A11", "A25"];

    public override double PerTenThousand => 2;

    public override void Play(Stage stage, Dice dice)
    {
        if (Fresh.Pick(stage, dice, stage.Hosts, (h, m) => m.Relation == "head" && h.Members.All(o => o.Relation != "spouse")
            && h.Members.Any(o => o.Relation == "child" && Fresh.IsMinor(stage, o))) is not var (_, member))
            return;
        stage.Send(CustodySheet.New(stage, dice, Mentions.Right(dice, member.Person), "suspended_sentence", dice.Between(12, 36)));
    }
}
