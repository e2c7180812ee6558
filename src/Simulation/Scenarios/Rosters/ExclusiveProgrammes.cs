using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Scenarios.Rosters;

/// <summary>Two programmes at once that exclude each other: dibao with tekun or edge, tekun with a child's allowance.</summary>
internal sealed class ExclusiveProgrammes : Scenario
{
    public override string Name => "exclusive_programmes";

    public override IReadOnlyList<string> Bears { get; } = ["R11"];

    public override double PerTenThousand => 5;

    public override bool IsStateOfRoster => true;

    public override void Play(Stage stage, Dice dice)
    {
        (Programme First, Programme Second)[] pairs =
        [
            (Programme.Dibao, Programme.Tekun), (Programme.Dibao, Programme.Edge), (Programme.Orphan, Programme.Tekun),
            (Programme.UnattendedChild, Programme.Tekun),
        ];
        var (first, other) = dice.Pick(pairs);
        var among = stage.Households.Where(h => !h.Ended && h.Programme == first).ToList();
        if (Doubling.PickMember(stage, dice, among) is var (household, member))
            Doubling.Add(stage, dice, household, member, household, other, member.Relation);
    }
}
