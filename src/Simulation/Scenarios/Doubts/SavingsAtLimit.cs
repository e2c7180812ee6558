using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Scenarios.Means;

namespace LowIncomeMonitor.Simulation.Scenarios.Doubts;

/// <summary>Exactly the limit is allowed.</summary>
internal sealed class SavingsAtLimit : Scenario
{
    public override string Name => "savings_at_limit";

    public override IReadOnlyList<string> Bears { get; } = ["R05"];

    public override double PerTenThousand => 2;

    public override void Play(Stage stage, Dice dice)
    {
        if (stage.PickMember(dice, stage.Hosts, (h, m) => h.Programme <= Programme.Rigid && h.Members.Count == 1) is not var (household, member))
            return;
        var day = stage.AsOf.AddDays(-30);
        stage.Send(AssetsSheet.Fill(
            dice, Mentions.Right(dice, member.Person), Pick.AssetLimitOf(stage, household), day, Pick.Sent(stage, dice, day)));
    }
}
